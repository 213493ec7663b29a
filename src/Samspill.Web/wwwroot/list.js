// Single keys and «select all» in lists; everything also works with Tab, Space and Enter. data-keys="off" turns the keys off (WCAG 2.1.4).
const keyed = document.querySelector("[data-keys]:not(body)");
const list = keyed?.matches("form") ? keyed : null;
const rows = [...(list?.querySelectorAll("tbody tr") ?? [])];
const boxes = [...(list?.querySelectorAll("tbody input[name=valg]") ?? [])];
const page = list?.querySelector("input[data-picks]");
const chosen = () => boxes.filter((box) => box.checked).length;

if (list && page) {
  page.hidden = false;
  list.addEventListener("change", ({ target }) => {
    if (target === page) for (const box of boxes) box.checked = page.checked;
    [page.checked, page.indeterminate] = [chosen() === boxes.length, chosen() > 0 && chosen() < boxes.length];
    for (const text of list.querySelectorAll("[data-of]")) text.parentNode.ariaDescription = list.elements.alle?.checked ? null : `${boxes.filter((box) => box.checked && ` ${box.dataset.fits} `.includes(` ${text.parentNode.value} `)).length} ${text.dataset.of} ${chosen()}`;
  });
}

const at = () => rows.indexOf(document.activeElement?.closest("tbody tr"));
const go = (place) => rows[Math.max(0, Math.min(place, rows.length - 1))]?.querySelector("th a")?.focus();
const box = () => rows[at()]?.querySelector("input[name=valg]");
const help = document.getElementById("taster");
const acts = {
  j: () => (list ? go(at() + 1) : keyed.querySelector("[rel=next]")?.click()),
  k: () => (list ? go(at() < 0 ? 0 : at() - 1) : keyed.querySelector("[rel=prev]")?.click()),
  x: () => box()?.click(),
  t: () => {
    if (chosen() === 0) box()?.click();
    if (chosen() > 0) list.querySelector("button[value=ta]")?.click();
  },
  "?": () => {
    if (!help) return;
    help.open = true;
    help.querySelector("a").focus();
  },
};
if (keyed?.dataset.keys === "off") document.body.dataset.keys = "off";
else if (keyed) {
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    const act = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting ? null : acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
