// What is kept on the device: AES-GCM, a new vector each time.
const signs = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
export const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export async function lock(key, kept) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return `${signs(iv)}.${signs(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(kept))))}`;
}

// Null when it was locked with another key.
export function unlock(key, locked) {
  const [iv, rest] = locked.split(".").map(bytes);
  return crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, rest).then((plain) => JSON.parse(new TextDecoder().decode(plain)), () => null);
}

// What has no field on the page any more is shown, to be copied, until the writer says it can go.
export function list(entries) {
  const box = document.getElementById("uten-felt");
  const texts = [...entries.values()].flat().flatMap(([, typed]) => typed).filter((text) => typeof text === "string" && text.trim() && !/^[\da-f-]{36}$/.test(text));
  box.querySelector("ul").replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  box.hidden = texts.length === 0;
  box.querySelector("button").addEventListener("click", () => {
    for (const name of entries.keys()) localStorage.removeItem(name);
    box.hidden = true;
  });
}
