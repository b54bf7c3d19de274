/**
 * An element of the document. Each id names one kind of element, which who asks for it knows.
 *
 * @return {any}
 */
export const byId = id => document.getElementById(id);

/**
 * Makes an element with properties, listeners (on…) and children.
 *
 * @param {string} tag
 * @param {Object<string, *>} properties
 * @param {...(Node | string)} children
 * @return {any}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/**
 * Puts other children into an element. What had the focus gives it to what stands in its place, so
 * that the keyboard goes on where it was.
 *
 * @param otherwise takes the focus where nothing stands in that place any more
 */
export function refill(parent, children, otherwise = parent) {
  const steps = [];
  let focused = parent.contains(document.activeElement) ? document.activeElement : parent;
  for (; focused !== parent; focused = focused.parentElement) {
    steps.unshift([...focused.parentElement.children].indexOf(focused));
  }
  parent.replaceChildren(...children);
  if (steps.length > 0) {
    const place = steps.reduce((element, step) => element?.children[step], parent);
    place?.focus();
    if (document.activeElement !== place || !place) {
      otherwise.focus();
    }
  }
}

/** Fills a select element with choices, which are texts or pairs of value and text. */
export function choices(select, values, chosen) {
  select.replaceChildren(...values.map(value => {
    const [key, text] = Array.isArray(value) ? value : [value, value];
    return new Option(text, key, false, key === chosen);
  }));
}

let fading = 0;

/** Shows a short message, which screen readers read aloud too. */
export function say(text) {
  const toast = byId('status');
  toast.textContent = text;
  toast.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => toast.classList.remove('shown'), 2500);
}
