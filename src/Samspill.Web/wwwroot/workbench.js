// The workbench while several are at it: one cell or one place at a time is sent, and what others change is fetched when the stream tells of it.
// The server decides and answers with rows; this file puts them in place around whatever somebody is writing, and never moves focus.
const at = (id) => document.getElementById(id);
const [bench, body] = [at("arbeidsbenk"), at("linjer")];
const form = body.closest("form");
const rowOf = (element) => element?.closest?.("#linjer tr[data-line]");
const rows = () => new Map([...body.rows].map((row) => [row.dataset.line ?? row.id, row]));
const part = (row, name) => row.querySelector(`[name$=".${name}"]`);
const fieldIn = (cell) => cell?.querySelector("input:not([type=hidden]), select, textarea");
const column = (field) => field.name.split(".").pop();
const bare = (text) => text.replace(/\s/g, " ").trim();
const firstChosen = (select) => [...select.options].find((one) => one.defaultSelected)?.value ?? "";
const stored = (field) => field.closest("td").querySelector("[data-stored]")?.dataset.stored ?? (field.matches("select") ? firstChosen(field) : field.defaultValue);
const isDirty = (field) => bare(field.value) !== bare(stored(field));
const dirty = () => [...body.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(isDirty);
const rankOf = (row) => Number(part(row, "Rank") ? stored(part(row, "Rank")) : row.querySelector("[data-place]").textContent) || 0;
// A place is where a row stands among those that have one, whatever number it was given.
const placed = () => [...body.rows].filter((row) => row.dataset.line && rankOf(row)).sort((one, other) => rankOf(one) - rankOf(other));
const placeOf = (row) => placed().indexOf(row) + 1;
const last = () => placed().length;
const say = (text) => text && (at("flytt").textContent = text);
const marked = () => [...body.querySelectorAll("[data-unsaved]")].map((note) => fieldIn(note.closest("td")));
let [version, busy, pulling, stream, undo, retry, again, asking] = [Number(bench.dataset.version), Promise.resolve(), false, null, null, null, null, null];
const waiting = new Set();

// One at a time, in the order they were asked for, so that each rests on what the one before it brought. One timer tries again, however much failed.
const queue = (job, failed) => (busy = busy.then(job).catch((problem) => {
  [console.error(problem), say(bench.dataset[failed]), clearTimeout(retry)];
  retry = setTimeout(pull, 5000);
}));
// What did not reach the server is marked where it stands, and sent when the server answers again; never what somebody is still writing.
const resend = () => marked().filter((field) => field !== document.activeElement).forEach(send);
function mark(field) {
  const cell = field.closest("td");
  if (!isDirty(field) || cell.querySelector("[data-unsaved]")) return;
  const note = Object.assign(document.createElement("p"), { id: `${field.id}-unsaved`, className: "sp-xs sp-warn", textContent: bench.dataset.unsaved });
  [(note.dataset.note = note.dataset.unsaved = ""), cell.append(note)];
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), note.id].filter(Boolean).join(" "));
}
async function ask(handler, fields) {
  const headers = { "X-Requested-With": fields ? "fetch" : "stream" };
  const body = fields && new URLSearchParams({ ...fields, Since: version, __skjema: form.elements.__skjema.value });
  const answer = await fetch(`${location.pathname}?handler=${handler}${fields ? "" : `&siden=${version}`}`, { method: fields ? "POST" : "GET", headers, body });
  if (answer.status >= 500) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (page.getElementById("nytt") ?? (handler === "Here" && page.getElementById("tilstede"))) return page;
  say(bench.dataset[answer.status === 401 ? "signedOut" : "stopped"]);
}

function store(field, value) {
  for (const name of ["aria-invalid", "aria-describedby"]) field.removeAttribute(name);
  for (const note of field.closest("td").querySelectorAll("[data-note]")) note.remove();
  if (field.matches("select")) [...field.options].forEach((one) => (one.defaultSelected = one.value === value));
  else field.defaultValue = value;
}

// What is being written stays, with what it rested on; everything else becomes as it stands now. Returns the headings of cells that others changed.
function merge(old, fresh, sent) {
  const [changed, cells] = [[], [...fresh.cells]];
  [...old.cells].forEach((cell, place) => {
    const [next, field] = [cells[place], fieldIn(cell)];
    const now = fieldIn(next);
    if (!field || !now) return cell.contains(document.activeElement) || cell.replaceWith(next);
    const [isSent, isKept, value, theirs] = [field === sent?.field, isDirty(field), field.value, stored(now)];
    if (!isSent && bare(stored(field)) !== bare(theirs)) changed.push(cell.dataset.label);
    if (isKept && !isSent) return;
    store(field, theirs);
    field.value = isSent && bare(value) !== bare(sent.value) ? value : now.value;
    for (const name of ["aria-invalid", "aria-describedby"]) if (now.hasAttribute(name)) field.setAttribute(name, now.getAttribute(name));
    cell.append(...next.querySelectorAll("[data-note]"));
  });
  for (const name of ["Was", "Seen"]) if (part(old, name) && part(fresh, name)) part(old, name).value = part(fresh, name).value;
  [old.toggleAttribute("data-out", fresh.hasAttribute("data-out")), fresh.querySelectorAll("[data-groups]").forEach((groups) => old.querySelector("[data-groups]")?.replaceWith(groups))];
  return changed;
}

// The row somebody stands in is never moved: the others are put before and after it.
function arrange(order) {
  const stay = order.indexOf(document.activeElement?.closest("#linjer tr"));
  let next = body.firstElementChild;
  order.forEach((row, place) => {
    if (place === stay || row === next) next = row.nextElementSibling;
    else body.insertBefore(row, next);
  });
}
// What is written over a place stays, and is measured against the place the row has now.
function standsAt(field, rank) {
  const [isKept, note] = [isDirty(field), field.closest("td").querySelector("[data-stored]")];
  [(field.defaultValue = rank), note && (note.dataset.stored = rank)];
  if (!isKept && field.value !== rank) field.value = rank;
  if (isKept && !isDirty(field)) store(field, rank);
}
function sort({ order, places, used }) {
  const [ids, known] = [order.split(" "), rows()];
  if (ids.some((id) => !known.has(id)) || [...known.keys()].some((id) => id !== "kutt" && !ids.includes(id))) return reload();
  if (!ids.includes("kutt")) known.get("kutt")?.remove();
  const [ranks, sums] = [places.split(" "), used.split("|")];
  ids.filter((id) => id !== "kutt").forEach((id, place) => {
    const [row, rank] = [known.get(id), ranks[place].replace("–", "")];
    const field = part(row, "Rank");
    if (!field) row.querySelector("[data-place]").textContent = ranks[place];
    else standsAt(field, rank);
    row.querySelector("[data-used]").textContent = sums[place];
  });
  arrange(ids.map((id) => known.get(id)));
}
// What somebody has unfolded stays so.
const renew = (old, fresh) => [fresh.querySelectorAll("details").forEach((one, place) => (one.open = old.querySelectorAll("details")[place]?.open ?? one.open)), old.replaceWith(fresh)];
const reload = () => (dirty().length > 0 ? say(bench.dataset.changed) : location.reload());
function apply(page, sent) {
  const [news, moved, order, told] = [page.getElementById("nytt").dataset, page.getElementById("tilbake"), page.getElementById("orden"), at("siste").textContent];
  if (news.mode !== bench.dataset.mode) return reload();
  version = Number(news.version);
  for (const id of ["rammen", "levering", "tilstede", "summer"]) if (page.getElementById(id) && !at(id).contains(document.activeElement)) renew(at(id), page.getElementById(id));
  const [known, cells] = [rows(), []];
  for (const fresh of page.querySelectorAll("tr[data-line], #kutt")) {
    const old = known.get(fresh.dataset.line ?? fresh.id);
    if (!old) body.append(fresh);
    else if (!fresh.dataset.line) old.replaceWith(fresh);
    else cells.push(...merge(old, fresh, sent));
  }
  if (order) sort(order.dataset);
  if (moved) [(undo = { ...moved.dataset }), (at("angre").hidden = false)];
  at("siste").textContent = news.news.replace("{cell}", cells.join(", ").toLowerCase() || bench.dataset.line) || told;
  [say(news.said), resend()];
}

const beside = (row) => [...row.querySelectorAll("[data-money]")].map(stored).join("|");
const send = (field) => waiting.has(field) || (waiting.add(field), queue(async () => {
  waiting.delete(field);
  const [row, value] = [rowOf(field), field.value];
  if (!row || !isDirty(field)) return row && store(field, stored(field));
  asking = field;
  const [Case, Seen, isRank] = [part(row, "Case").value, part(row, "Seen").value, column(field) === "Rank"];
  const words = { Column: column(field), Value: value, Before: stored(field), ...(column(field) === "Outcome" && { Amounts: beside(row) }) };
  try {
    const page = await (isRank ? ask("Move", { Case, Seen, To: value }) : ask("Line", { Case, Seen, ...words }));
    if (page) apply(page, { field, value });
    if (page && isRank) row.scrollIntoView({ block: "nearest" });
  } finally {
    [(asking = null), rowOf(field) && !field.matches("[aria-invalid]") && field.value === value && mark(field)];
  }
}, "failed"));
const move = (row, to, seen) => queue(async () => {
  const [field, place] = [part(row, "Rank"), to()];
  if (place === null) return say(bench.dataset.edge);
  const page = await ask("Move", { Case: part(row, "Case").value, To: place, Seen: seen ?? part(row, "Seen").value });
  if (page) [apply(page, { field, value: field.value }), row.scrollIntoView({ block: "nearest" })];
}, "notMoved");
const step = (row, by) => move(row, () => {
  const place = placeOf(row);
  const to = place ? place + by : last() + 1;
  return to < 1 || (place && to > last()) ? null : to;
});

// Enter in a cell that was refused sends the same once more.
form?.addEventListener("submit", (event) => {
  const field = document.activeElement;
  [event.preventDefault(), rowOf(field) && field.name && field !== asking && send(field)];
});
body.addEventListener("change", ({ target }) => send(target));
body.addEventListener("focusout", ({ target }) => marked().includes(target) && send(target));
body.addEventListener("click", ({ target }) => {
  const [button, keep] = [target.closest("[data-move]"), target.closest("[data-keep]")?.dataset.keep];
  if (button) step(rowOf(button), Number(button.dataset.move));
  if (!keep) return;
  const field = fieldIn(target.closest("td"));
  if (keep === "mine") return send(field);
  [(field.value = stored(field)), field.focus(), store(field, field.value)];
});
body.addEventListener("keydown", (event) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!by || !event.altKey || !rowOf(event.target) || !part(rowOf(event.target), "Rank") || event.target.matches("select")) return;
  [event.preventDefault(), step(rowOf(event.target), by)];
});
at("angre")?.addEventListener("click", () => {
  const row = [...rows().values()].find((one) => one.dataset.line && part(one, "Case").value === undo.case);
  if (row) move(row, () => undo.to, undo.seen);
});

// Dragging by the handle, with mouse, pen or finger; the row under the pointer shows on which side it will land.
body.addEventListener("pointerdown", (event) => {
  const [handle, row] = [event.target.closest("[data-drag]"), rowOf(event.target)];
  if (!handle || event.button > 0) return;
  let over = null;
  const follow = ({ clientX, clientY }) => {
    scrollBy(0, clientY < 60 ? -12 : clientY > innerHeight - 60 ? 12 : 0);
    const under = rowOf(document.elementFromPoint(clientX, clientY));
    over?.removeAttribute("data-drop");
    over = under === row ? null : under ?? over;
    if (over) over.dataset.drop = clientY < over.getBoundingClientRect().top + over.offsetHeight / 2 ? "before" : "after";
  };
  const end = ({ type }) => {
    [removeEventListener("pointermove", follow), removeEventListener("pointerup", end), removeEventListener("pointercancel", end)];
    const [to, from] = [over && (placeOf(over) || last() + 1) + (over.dataset.drop === "after" && placeOf(over) ? 1 : 0), placeOf(row)];
    over?.removeAttribute("data-drop");
    if (to && type === "pointerup") move(row, () => (from && from < to ? to - 1 : to));
  };
  [event.preventDefault(), addEventListener("pointermove", follow), addEventListener("pointerup", end), addEventListener("pointercancel", end)];
});

const pull = () => pulling || ((pulling = true), queue(async () => {
  pulling = false;
  await ask("Lines").then((page) => page && apply(page));
}, "noContact"));
// Who is there is asked for alone, without the lines.
const meet = () => queue(async () => {
  const [page, told] = [await ask("Here"), at("siste").textContent];
  if (page) [at("tilstede").replaceWith(page.getElementById("tilstede")), (at("siste").textContent = told)];
}, "noContact");

// A page nobody looks at follows nothing; when it is looked at again, the stream begins with the number that stands then.
function follow() {
  [stream?.close(), clearTimeout(again)];
  if (document.hidden) return;
  stream = new EventSource(bench.dataset.stream);
  stream.addEventListener("endret", ({ data }) => Number(data) > version && pull());
  stream.addEventListener("tilstede", meet);
  stream.addEventListener("open", () => marked().length > 0 && pull());
  stream.addEventListener("error", () => stream.readyState === EventSource.CLOSED && (again = setTimeout(follow, 30000)));
}
document.addEventListener("visibilitychange", follow);
addEventListener("beforeunload", (event) => dirty().length > 0 && event.preventDefault());
bench.dataset.live = "";
follow();
