/**
 * A sentence of the engine in another language. Where no pattern fits, it stays as it is.
 *
 * @param {Object<string, string>} table sentences in the other language by those of the engine, both with
 *     {0}, {1} … for values
 */
export function retold(sentence, table) {
  for (const [pattern, text] of Object.entries(table)) {
    const found = expression(pattern).exec(sentence);
    if (found) {
      const [, place, ...values] = found;
      return place + text.replace(/(„?)\{(\d)\}/g, (_, quote, k) => quote + (quote ? values[k] : numeral(values[k])));
    }
  }
  return sentence;
}

/** What a sentence looks like; the place of a mistake, such as a file's name and line, may stand before it. */
function expression(pattern) {
  const words = pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.*)');
  return new RegExp(`^((?:.*?: )?)${words}$`, 's');
}

/** A number with a decimal comma, and with points between thousands; any other value as it is. */
const numeral = value => (/^-?\d+(,\d{3})*(\.\d+)?(E-?\d+)?$/.test(value)
  ? value.replace(/[.,]/g, sign => (sign === '.' ? ',' : '.')) : value);
