"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const items = all(".item");
  const form = one("#filters");
  const selects = all("select", form);
  const search = one("#text");
  const count = one("#count");
  const store = storage();
  const place = `localize-review-${document.body.dataset.review}`;
  const decisions = new Map();
  let keysAreOn = true;
  let current = null;

  const facts = new Map(items.map((item) => [item, factsOf(item)]));
  one(".filters").hidden = items.length === 0;
  nameLanguages();
  items.filter((item) => "decide" in item.dataset).forEach(addDecision);
  remember();
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  one("#save").addEventListener("click", save);
  one("#by").addEventListener("input", keep);
  const help = makeHelp();
  one("#ask").addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", (event) => { const item = event.target.closest?.(".item"); if (item) current = item; });
  filter();

  function storage() {
    try { const test = window.localStorage; test.getItem(""); return test; } catch { return null; }
  }

  function factsOf(item) {
    const article = item.closest(".article");
    const data = item.dataset;
    return {
      locale: [data.locale ?? article.dataset.locale], article: article ? [article.dataset.article] : [],
      level: [data.level], bucket: [data.bucket], verdict: (data.verdict ?? "").split(" "), reviewer: [data.reviewer],
      decision: "decide" in data ? ["open"] : [],
      text: item.textContent.normalize("NFC").toLowerCase(),
    };
  }

  function fits(item, except) {
    const fact = facts.get(item);
    const wanted = search.value.trim().normalize("NFC").toLowerCase();
    return (!wanted || fact.text.includes(wanted))
      && selects.every((select) => select === except || !select.value || fact[select.name].includes(select.value));
  }

  function filter() {
    items.forEach((item) => { item.hidden = !fits(item); });
    all(".unit, .article").forEach((part) => { part.hidden = !part.querySelector(".item:not([hidden])"); });
    countOptions();
    tell();
  }

  function countOptions() {
    for (const select of selects) {
      const open = items.filter((item) => fits(item, select));
      for (const option of select.options) {
        option.dataset.name ??= option.textContent.replaceAll("-", " ");
        const n = option.value ? open.filter((item) => facts.get(item)[select.name].includes(option.value)).length : open.length;
        option.textContent = `${option.dataset.name} (${n})`;
      }
    }
  }

  function tell() {
    const part = (kind, single, plural) => {
      const total = items.filter((item) => item.dataset.kind === kind);
      return total.length ? `${total.filter((item) => !item.hidden).length} of ${total.length} ${total.length === 1 ? single : plural}` : "";
    };
    count.textContent = [part("entry", "entry", "entries"), part("segment", "segment", "segments")].filter(Boolean).join(" · ");
    const open = items.filter((item) => "decide" in item.dataset).length;
    for (const part of [".done", ".who", "#save"]) one(part).hidden = open === 0;
    one("#done").max = Math.max(1, open);
    one("#done").value = decisions.size;
    one("#left").textContent = decisions.size === open ? "all decided" : `${decisions.size} decided, ${open - decisions.size} left`;
    one("#save").textContent = decisions.size ? `Save ${decisions.size} ${decisions.size === 1 ? "decision" : "decisions"}` : "Save decisions";
  }

  function nameLanguages() {
    if (!window.Intl?.DisplayNames) return;
    const names = new Intl.DisplayNames(["en"], { type: "language" });
    for (const tag of all(".tag, select[name=locale] option")) {
      try {
        if (tag.value !== "") {
          const name = names.of(tag.textContent);
          if (name && name !== tag.textContent) tag.textContent = `${name} · ${tag.textContent}`;
        }
      } catch { /* not a tag that the browser knows */ }
    }
  }

  function keyOf(item) { return `${item.dataset.kind} ${facts.get(item).locale[0]} ${item.dataset.key ?? item.dataset.id}`; }

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function addDecision(item) {
    const name = item.dataset.name ?? `segment ${item.dataset.id}`;
    const approve = element("button", "Approve", { type: "button", "aria-pressed": "false", "data-does": "approve", "aria-label": `Approve ${name}` });
    const reject = element("button", "Reject", { type: "button", "aria-pressed": "false", "data-does": "reject", "aria-label": `Reject ${name}` });
    const why = element("input", "", { "aria-label": `Why ${name} is rejected`, placeholder: "Why?", maxlength: "2000" });
    why.hidden = true;
    const row = element("div", "", { class: "decide" });
    row.append(approve, reject, why);
    if (item.dataset.kind === "segment") item.querySelector(".meta").after(row);
    else item.append(row);
    approve.addEventListener("click", () => decide(item, "approve"));
    reject.addEventListener("click", () => decide(item, "reject"));
    why.addEventListener("input", () => { const made = decisions.get(keyOf(item)); if (made) { made.why = why.value; keep(); } });
  }

  function decide(item, decision, why = "") {
    const key = keyOf(item);
    if (decisions.get(key)?.decision === decision) decisions.delete(key);
    else decisions.set(key, {
      kind: item.dataset.kind, locale: facts.get(item).locale[0], id: item.dataset.key ?? item.dataset.id,
      document: item.closest(".article")?.dataset.article ?? "", hash: item.dataset.sha ?? item.dataset.target, decision, why,
    });
    show(item);
    keep();
    countOptions();
    tell();
    if (decisions.get(key)?.decision === "reject" && !why) item.querySelector(".decide input").focus();
  }

  function show(item) {
    const made = decisions.get(keyOf(item));
    for (const button of all(".decide button", item)) button.setAttribute("aria-pressed", String(made?.decision === button.dataset.does));
    facts.get(item).decision = [{ approve: "approved", reject: "rejected" }[made?.decision] ?? "open"];
    const why = item.querySelector(".decide input");
    why.hidden = made?.decision !== "reject";
    why.value = made?.why ?? "";
  }

  function keep() {
    try { store?.setItem(place, JSON.stringify({ by: one("#by").value, decisions: [...decisions] })); } catch { /* full or forbidden: the page's memory is enough */ }
  }

  function remember() {
    try {
      const kept = JSON.parse(store?.getItem(place) ?? "null");
      if (!kept) return;
      one("#by").value = kept.by ?? "";
      const known = new Map(items.filter((item) => "decide" in item.dataset).map((item) => [keyOf(item), item]));
      for (const [key, made] of kept.decisions) {
        if (known.has(key)) { decisions.set(key, made); show(known.get(key)); }
      }
    } catch { /* what cannot be read is not used */ }
  }

  function save() {
    const file = {
      format: "localize-decisions", version: 1, review: document.body.dataset.review, by: one("#by").value.trim(),
      decisions: [...decisions.values()].map((made) => (made.why ? made : { ...made, why: undefined })),
    };
    const link = element("a", "", { download: "decisions.json" });
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function makeHelp() {
    const dialog = element("dialog", "", { "aria-labelledby": "help" });
    const keys = [["j", "next"], ["k", "the one before"], ["a", "approve"], ["r", "reject, then type why"], ["/", "search"], ["?", "this help"], ["Esc", "leave a field or this help"]];
    const list = element("dl", "");
    for (const [key, meaning] of keys) {
      const term = element("dt", "");
      term.append(element("kbd", key));
      list.append(term, element("dd", meaning));
    }
    const label = element("label", "");
    const box = element("input", "", { type: "checkbox" });
    box.checked = true;
    box.addEventListener("change", () => { keysAreOn = box.checked; });
    label.append(box, "Keys are on (they are off while you type)");
    const close = element("button", "Close", { type: "button" });
    close.addEventListener("click", () => dialog.close());
    dialog.append(element("h2", "Keyboard", { id: "help" }), list, label, close);
    document.body.append(dialog);
    return dialog;
  }

  function isTyping(target) { return target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]"); }

  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || help.open) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") (event.target.closest(".item") ?? current ?? one("main")).focus();
      return;
    }
    const act = { j: () => move(1), k: () => move(-1), a: () => onCurrent("approve"), r: () => onCurrent("reject"), "/": () => search.focus(), "?": () => help.showModal() }[event.key];
    if (act && keysAreOn) { event.preventDefault(); act(); }
  }

  function move(step) {
    const open = items.filter((item) => !item.hidden);
    if (!open.length) return;
    const at = open.indexOf(current);
    const next = at < 0 ? (step > 0 ? 0 : open.length - 1) : Math.min(open.length - 1, Math.max(0, at + step));
    current = open[next];
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "nearest" });
  }

  function onCurrent(decision) {
    if (current && !current.hidden && "decide" in current.dataset) decide(current, decision);
  }
})();
