// Saves time, nothing more: every page and form works the same without this file.
// Listens on the document, so that parts htmx has put in later are covered too.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const names = (list) => (list ?? "").split(" ").filter(Boolean);

// Whole kroner as the server reads them: «120000», «120 000», «120.000 kr». Anything else is null and is left as typed.
function amount(text) {
  const bare = text.trim().replace(/\s*(kr\.?|,-)$/i, "").replace(/[\s\u00a0\u202f]/g, "");
  return /^(\d{1,12}|\d{1,3}([.,]\d{3}){1,3})$/.test(bare) ? Number(bare.replace(/\D/g, "")) : null;
}

const inWords = (kroner) => (kroner < 0 ? "−" : "") + String(Math.abs(kroner)).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

// «3/10» of a whole amount, rounded up to whole kroner. The fraction comes from the rule set, on the page.
function share(fraction, kroner) {
  const [part, whole] = fraction.split("/").map(Number);
  return Math.ceil((kroner * part) / whole);
}

// <input data-money data-adds="grant-2025 grant">    adds to the named sums
// <output data-total="grant">                        shows one
// <output data-share="3/10" data-of="grant-2025 …">  shows the share of each, added up
// <output data-lacks="own-2025" data-share="3/10" data-of="grant-2025">  shows what own-2025 lacks of that share
function sumUp(form) {
  const sums = {};
  for (const field of all("[data-adds]", form)) {
    const text = field.value ?? field.textContent;
    for (const name of names(field.dataset.adds)) sums[name] = (sums[name] ?? 0) + (amount(text) ?? 0);
  }
  const total = (list) => names(list).reduce((sum, name) => sum + (sums[name] ?? 0), 0);
  const required = (output) => names(output.dataset.of).reduce((sum, name) => sum + share(output.dataset.share, sums[name] ?? 0), 0);

  for (const output of all("[data-total]", form)) output.textContent = inWords(total(output.dataset.total));
  for (const output of all("[data-share]", form)) {
    const { lacks } = output.dataset;
    output.textContent = inWords(lacks ? Math.max(0, required(output) - total(lacks)) : required(output));
  }
}

document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-adds]")) sumUp(target.form ?? document);
});

document.addEventListener("focusout", ({ target }) => {
  if (!target.matches("[data-money]") || target.readOnly) return;
  const kroner = amount(target.value);
  if (kroner !== null) target.value = inWords(kroner);
});

// "/" goes to the search field, never while somebody is writing. <body data-keys="off"> turns it off.
document.addEventListener("keydown", (event) => {
  const isWriting = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting || document.body.dataset.keys === "off") return;
  const search = document.querySelector("main input[type=search], [data-search]");
  if (!search) return;
  event.preventDefault();
  search.closest("details")?.setAttribute("open", "");
  search.focus();
});

// An act that is not possible stays in the tab order and says why beside it; pressing it does nothing.
document.addEventListener("click", (event) => {
  if (event.target.closest("[aria-disabled=true]")) event.preventDefault();
  if (event.target.closest("[data-print]")) print();
});

// The print button is hidden until there is a script to serve it.
const revealPrint = () => all("[data-print][hidden]").forEach((button) => (button.hidden = false));
document.addEventListener("htmx:after:swap", revealPrint);
revealPrint();
