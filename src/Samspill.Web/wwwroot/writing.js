// Saves while somebody writes, and keeps what could not be saved on the device, locked with a key only the same person is given.
import { bytes, list, lock, unlock } from "./kept.js";
const at = (id) => document.getElementById(id);
const [form, line, present] = [at("del"), at("lagring"), at("tilstede")];
const headers = { "X-Requested-With": "fetch" };
const unsent = new Set(); // names of fields that have been typed in and not acknowledged
const store = `samspill:${form.dataset.who}:${location.pathname}:`;
let [key, sending, waiting, stopped, passing] = [null, false, 0, false, false];
const after = (name, wait, act) => [clearTimeout(after[name]), (after[name] = setTimeout(act, wait))];
const fields = (name) => [...form.elements].filter((field) => field.name === name && field.type !== "hidden");
const isBox = (field) => field.matches("[type=checkbox], [type=radio]");
const values = (name) => fields(name).map((field) => (isBox(field) ? field.checked : field.value));
const say = (element, text) => element.textContent !== text && (element.textContent = text);
const show = (id, isShown) => (at(id).hidden = !isShown);
const unit = (name) => `${form.dataset.part}.${name.slice(5).replace(/\[(\D[^\]]*)\]$/, ".$1").replace(/\[\d.*$/, "")}`;
const pairs = (basis) => basis.split(" ").map((pair) => pair.split(":"));

function mark(name, isUnsent) {
  unsent[isUnsent ? "add" : "delete"](name);
  for (const field of fields(name)) field.toggleAttribute("data-unsent", isUnsent);
}

// What the server said of a field, beside it.
function point(name, message = "") {
  const [field, id] = [fields(name)[0], `${fields(name)[0]?.id}-ulagret`];
  if (!field || (!message && !at(id))) return;
  const text = at(id) ?? Object.assign(document.createElement("p"), { id, className: "ds-validation-message" });
  [(text.dataset.color = "danger"), say(text, message), (text.hidden = !message)];
  (field.closest(".ds-field") ?? field.parentElement).append(text);
  field.setAttribute("aria-describedby", `${(field.getAttribute("aria-describedby") ?? "").replace(id, "").trim()} ${id}`.trim());
}

// One entry on the device for each opened form; what has no place on the page stays there in an entry of its own.
const entry = () => store + form.elements.Sign.value;
const put = (name, locked) => { try { localStorage.setItem(name, locked); return true; } catch { say(line, line.dataset.full); } };
async function keep() {
  if (!key || unsent.size === 0) return key && localStorage.removeItem(entry());
  const locked = await lock(key, { basis: form.elements.Basis.value, fields: [...unsent].map((name) => [name, values(name)]) });
  return unsent.size > 0 && put(entry(), locked);
}

// What was typed before the page went away comes back into its fields, and rests on what it rested on then.
async function restore() {
  const [basis, homeless, read] = [new Map(pairs(form.elements.Basis.value)), new Map(), []];
  for (const name of Object.keys(localStorage).filter((name) => name.startsWith(store))) {
    const kept = await unlock(key, localStorage.getItem(name));
    if (!kept) continue;
    const rest = kept.fields.filter(([field, typed]) => fields(field).length !== typed.length);
    for (const [field, typed] of kept.fields.filter((one) => !rest.includes(one) && `${values(one[0])}` !== `${one[1]}`)) {
      fields(field).forEach((input, place) => (input[isBox(input) ? "checked" : "value"] = typed[place]));
      for (const [path, hash] of pairs(kept.basis)) if (`${path}.`.startsWith(`${unit(field)}.`)) basis.set(path, hash);
      [(form.elements.Sign.value = name.slice(store.length).replace(/~.*/, "")), mark(field, true), say(line, line.dataset.restored)];
    }
    const own = name.includes("~") ? name : `${name}~${Date.now()}`;
    if (rest.length > 0) homeless.set(put(own, await lock(key, { ...kept, fields: rest })) ? own : name, rest);
    if (!homeless.has(name)) read.push(name);
  }
  [(form.elements.Basis.value = [...basis].map((pair) => pair.join(":")).join(" ")), list(homeless)];
  if ((await keep()) || unsent.size === 0) for (const name of read) if (name !== entry()) localStorage.removeItem(name);
}
async function send() {
  clearTimeout(after.send);
  if (sending || stopped || unsent.size === 0) return;
  const sent = new Map([...unsent].map((name) => [name, values(name)]));
  [(sending = true), waiting || say(line, line.dataset.saving)];
  try {
    const answer = await fetch(`${location.pathname}?handler=Autosave`, { method: "POST", headers, body: new URLSearchParams(new FormData(form)) });
    if (answer.status >= 500) throw new Error(answer.statusText);
    connected(true);
    const said = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    if (answer.status === 401) signedOut();
    else if (said.fields) acknowledge(said, sent);
    else [(stopped = true), say(line, said.message ?? line.dataset.stopped)];
  } catch {
    [say(line, line.dataset.retry), connected(navigator.onLine && waiting < 1)];
    after("send", Math.min(30, 2 ** ++waiting) * 1000, send);
  }
  [(sending = false), keep()];
}
function acknowledge(said, sent) {
  [form.elements.Revision.value, form.elements.Basis.value, waiting] = [said.revision, said.basis, 0];
  session(said.session);
  const left = said.fields.filter((field) => field.state !== "saved");
  for (const [name, typed] of sent) {
    const answered = left.find((field) => name === field.name || name.startsWith(`${field.name}[`));
    point(name, answered?.state === "refused" ? answered.message : "");
    if (!answered && `${values(name)}` === `${typed}`) mark(name, false);
  }
  if ([...unsent].some((name) => `${values(name)}` !== `${sent.get(name)}`)) after("send", 2000, send);
  const conflict = left.find((field) => field.state === "conflict");
  [say(at("uenige-hvem"), conflict?.who ?? ""), show("uenige", conflict && !at("to-tekster"))];
  present.dataset.seen = present.dataset.seen.replace(new RegExp(`(${location.pathname.split("/").pop()}):\\d+`), `$1:${said.revision}`);
  say(line, left.length > 0 ? line.dataset.some : said.status);
}

// Away from the service one goes on writing; the buttons say why they wait.
function connected(isOnline) {
  show("frakoblet", !isOnline);
  for (const button of document.querySelectorAll("button[form=del]")) {
    [button.setAttribute("aria-disabled", !isOnline), button.setAttribute("aria-describedby", isOnline ? "lagring" : "frakoblet-fordi")];
  }
}
function signedOut() {
  const [link, field] = [at("utlogget").querySelector("a"), document.activeElement?.form === form ? `#${document.activeElement.id}` : ""];
  if (at("utlogget").hidden || field) link.href = `${link.href.split("?")[0]}?retur=${encodeURIComponent(link.dataset.back + field)}`;
  [show("snart-utlogget", false), show("utlogget", true), say(line, line.dataset.retry), waiting++, after("send", 15000, send)];
}

// A warning five minutes before the session ends.
function session(seconds) {
  if (!seconds) return;
  [show("snart-utlogget", false), show("utlogget", false)];
  after("ends", Math.min(Math.max(0, seconds - 300), 2e6) * 1000, () => show("snart-utlogget", true));
}
async function look(more = "") {
  const answer = await fetch(`${present.dataset.url}&sett=${encodeURIComponent(present.dataset.seen)}${more}`, { headers }).catch(() => null);
  if (!answer?.ok) return answer?.status === 401 && signedOut();
  const { here, parts, news, session: left } = await answer.json();
  [more && session(left), waiting && send(), say(present, here), say(at("nytt"), news)];
  for (const place of document.querySelectorAll("[data-present]")) say(place, parts[place.dataset.present] ?? "");
}

form.addEventListener("input", ({ target }) => {
  if (!target.name?.startsWith("Form.")) return;
  [mark(target.name, true), after("keep", 200, keep), after("send", isBox(target) || target.matches("select") ? 300 : 2000, send)];
});
form.addEventListener("focusout", () => unsent.size > 0 && !waiting && after("send", 50, send));
form.addEventListener("submit", async (event) => {
  if (passing || stopped || event.submitter?.matches("[name=AddRow], [name=RemoveRow]") || (unsent.size === 0 && at("frakoblet").hidden)) return;
  event.preventDefault();
  while (sending) await new Promise((done) => setTimeout(done, 50));
  await send();
  if (!waiting && at("frakoblet").hidden) [(passing = true), form.requestSubmit(event.submitter)];
});
let place = form.querySelector(":is(textarea, input, select):not([type=hidden])"); // where one was writing
form.addEventListener("focusin", ({ target }) => (place = target));
at("fortsett").addEventListener("click", () => [look("&fortsett=1"), place?.focus()]);
for (const kind of ["online", "offline"]) addEventListener(kind, () => [connected(kind === "online"), send()]);
document.addEventListener("visibilitychange", () => document.hidden || [look(), send()]);
setInterval(() => document.hidden || look(), 15000);
session(Number(at("linjer").dataset.session));

// A form the server has saved whole leaves nothing behind; one it sent back carries all that was typed.
const saved = document.cookie.match(/samspill-lagret=([\w-]+)/)?.[1] ?? "none";
for (const name of Object.keys(localStorage)) if (name.endsWith(saved)) localStorage.removeItem(name);
document.cookie = "samspill-lagret=; Path=/behovsmeldinger; Max-Age=0";
const given = globalThis.crypto?.subtle && (await fetch(form.dataset.keyUrl, { headers }).catch(() => null));
if (given?.ok) key = await crypto.subtle.importKey("raw", bytes((await given.json()).key), "AES-GCM", false, ["encrypt", "decrypt"]);
for (const field of form.dataset.posted === "yes" ? form.elements : []) if (field.name.startsWith("Form.")) mark(field.name, true);
if (key && form.dataset.posted === "no") await restore();
if (unsent.size > 0) after("send", 300, send);
if (location.hash.length > 1) at(location.hash.slice(1))?.focus();
