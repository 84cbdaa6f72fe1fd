// Makes the one style sheet of the pages: of Tabler what a template can use, then our own rules.
// Tabler whole is ten times as large, which is ten seconds on a slow line.

/// The rules of Tabler whose classes are among the words, the dark ones once more for devices that
/// prefer dark where a page does not say, and only the variables that are used.
export function ofTabler(css, words, own) {
  const licence = css.slice(css.indexOf("/*!"), css.indexOf("*/") + 2);
  const kept = rulesOf(css).flatMap((rule) => keep(rule, words));
  return `${licence}\n${write(withoutUnusedVariables(kept, own))}\n`;
}

/// The names that classes can have in these sources.
export function words(sources) {
  return new Set(sources.flatMap((source) => source.match(/[A-Za-z_][\w-]*/g) ?? []));
}

// A rule is { head, rules } with rules inside, { head, body } with declarations, or { head } alone.
function rulesOf(css) {
  const found = [];
  for (let at = 0; ; ) {
    const open = next(css, at, "{;");
    if (open < 0) {
      return found;
    }
    const head = css.slice(at, open).replace(/\/\*[\s\S]*?\*\//g, "").trim();
    at = open + 1;
    if (css[open] === "{") {
      for (let depth = 1; depth > 0; at++) {
        at = next(css, at, "{}");
        depth += css[at] === "{" ? 1 : -1;
      }
      const inside = css.slice(open + 1, at - 1);
      found.push(/^@(media|supports|layer)/.test(head) ? { head, rules: rulesOf(inside) } : { head, body: inside });
    } else {
      found.push({ head });
    }
  }
}

// The place of the next of the signs outside of strings, comments and addresses.
function next(css, from, signs) {
  for (let at = from; at < css.length; at++) {
    if (css[at] === '"' || css[at] === "'") {
      at = css.indexOf(css[at], at + 1);
    } else if (css.startsWith("/*", at)) {
      at = css.indexOf("*/", at) + 1;
    } else if (/^url\([^"']/.test(css.slice(at, at + 5))) {
      at = css.indexOf(")", at);
    } else if (signs.includes(css[at])) {
      return at;
    }
  }
  return -1;
}

function keep(rule, words) {
  if (rule.rules) {
    const rules = rule.rules.flatMap((each) => keep(each, words));
    return rules.length > 0 ? [{ head: rule.head, rules }] : [];
  }
  if (!rule.body || /^@(keyframes|font-face|charset|import)/.test(rule.head)) {
    return [];
  }
  const selectors = parts(rule.head, ",");
  const usable = selectors.filter((each) => isUsable(each, words));
  const kept = usable.length > 0 ? [{ head: usable.join(","), body: rule.body }] : [];
  return selectors.includes("[data-bs-theme=dark]") ? [...kept, byPreference(rule.body)] : kept;
}

function byPreference(body) {
  return { head: "@media (prefers-color-scheme:dark)", rules: [{ head: ":root:not([data-bs-theme])", body }] };
}

// Classes inside of :not() and the like decide nothing; attributes that we never set do.
function isUsable(selector, words) {
  if (/\[(class|data-(?!bs-theme=(dark|light)\])|dir=rtl)|^body\[|^html\[/.test(selector)) {
    return false;
  }
  let outer = selector;
  for (let shorter; (shorter = outer.replace(/:(not|is|where|has)\([^()]*\)/g, "")) !== outer; ) {
    outer = shorter;
  }
  return [...outer.matchAll(/\.([A-Za-z_][\w-]*)/g)].every(([, name]) => words.has(name));
}

// A variable is used where something that stays refers to it, at last a property.
function withoutUnusedVariables(rules, own) {
  const lines = [];
  const collect = (rule) => (rule.rules ? rule.rules.forEach(collect) : lines.push(...parts(rule.body, ";")));
  rules.forEach(collect);
  const referred = (text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  const used = new Set(referred(own));
  for (let before = -1; used.size > before; ) {
    before = used.size;
    for (const line of lines) {
      const name = line.slice(0, line.indexOf(":"));
      if (!name.startsWith("--") || used.has(name)) {
        referred(line).forEach((each) => used.add(each));
      }
    }
  }
  const clean = (rule) => {
    if (rule.rules) {
      return { head: rule.head, rules: rule.rules.map(clean).filter((each) => each.rules ?? each.body) };
    }
    const body = parts(rule.body, ";").filter((line) => !line.startsWith("--") || used.has(line.slice(0, line.indexOf(":"))));
    return { head: rule.head, body: body.join(";") };
  };
  return rules.map(clean).filter((each) => (each.rules ? each.rules.length > 0 : each.body));
}

function write(rules) {
  return rules.map((rule) => `${rule.head}{${rule.rules ? write(rule.rules) : rule.body}}`).join("");
}

function parts(text, separator) {
  const found = [];
  let begin = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"' || text[at] === "'") {
      at = text.indexOf(text[at], at + 1);
    } else if ("([".includes(text[at])) {
      depth++;
    } else if (")]".includes(text[at])) {
      depth--;
    } else if (text[at] === separator && depth === 0) {
      found.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
  }
  return [...found, text.slice(begin).trim()].filter((each) => each !== "");
}
