/**
 * What is too faint on the page as it is now: WCAG 2.1's contrast ratio of every visible text
 * against what lies behind it (1.4.3: 4.5, or 3 where it is large), of every control's edge or
 * ground and of every colour that canvases draw by (1.4.11: 3). Inactive controls are free.
 */
(() => {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const rgba = colour => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((c, i) => a * c + (1 - a) * under[i]);
  const behind = element => {
    const style = getComputedStyle(element);
    const own = rgba(style.backgroundColor);
    return own[3] === 1 ? own.slice(0, 3)
      : over(own, element.parentElement ? behind(element.parentElement) : [255, 255, 255]);
  };
  const luminance = colour => colour.map(c => c / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + [0.2126, 0.7152, 0.0722][i] * c, 0);
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const shown = element => element.checkVisibility({visibilityProperty: true})
    && element.getBoundingClientRect().width > 1;
  const faint = [];
  let texts = 0;
  let controls = 0;
  const demand = (what, found, least) => {
    if (found < least) faint.push(`${what}: ${found.toFixed(2)} < ${least}`);
  };
  const name = element => `${element.tagName.toLowerCase()}#${element.id}.${element.className} `
    + element.textContent.trim().slice(0, 30);
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const speaks = [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== '')
      || element.matches('input:not([type=range], [type=radio]), select');
    if (!speaks || !shown(element) || element.matches(':disabled, script, title, option, .toast, :disabled *')) {
      continue;
    }
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
    const ink = rgba(element instanceof SVGElement ? style.fill : style.color);
    const ground = behind(element);
    demand(name(element), ratio(over(ink, ground), ground), large ? 3 : 4.5);
    texts++;
  }
  for (const control of document.querySelectorAll('button, select, input:not([type=range], [type=radio]), summary, .segments')) {
    if (!shown(control) || control.matches(':disabled')) {
      continue;
    }
    const style = getComputedStyle(control);
    const around = behind(control.parentElement);
    const edge = over(rgba(style.borderTopColor), around);
    demand(`edge of ${name(control)}`, Math.max(ratio(edge, around), ratio(behind(control), around)), 3);
    controls++;
  }
  const root = getComputedStyle(document.documentElement);
  const named = key => rgba(root.getPropertyValue(`--${key}`)).slice(0, 3);
  for (const line of ['ink', 'soft', 'accent', 'one', 'zero', 'curve', 'edge', 'bad']) {
    for (const ground of ['card', 'field', 'ground']) {
      demand(`${line} on ${ground}`, ratio(named(line), named(ground)), 3);
    }
  }
  document.querySelectorAll('.legend i').forEach(line => demand('line of ' + name(line.parentElement),
    ratio(rgba(line.style.borderColor).slice(0, 3), named('card')), 3));
  return JSON.stringify({faint, texts, controls});
})()
