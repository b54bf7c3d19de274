/**
 * QR codes of texts, by ISO/IEC 18004: bytes, error correction of level L, versions 1 to 40, and the mask that
 * the standard's penalties choose.
 */

/** For each version: the codewords of error correction in a block, and the blocks. */
const CORRECTION = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
  19, 19, 20, 21, 22, 24, 25];
const LEVEL_L = 1;
const MASKS = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, x => x % 3, (x, y) => (x + y) % 3, (x, y) => (Math.floor(x / 3) + (y >> 1)) % 2,
  (x, y) => x * y % 2 + x * y % 3, (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2];

const aligning = version => (version === 1 ? 0 : Math.floor(version / 7) + 2);

/** The codewords that a code of a version holds, those of error correction among them. */
function codewords(version) {
  const many = aligning(version);
  const modules = (16 * version + 128) * version + 64 - (many && (25 * many - 10) * many - 55) - (version < 7 ? 0 : 36);
  return modules >> 3;
}

/** The bytes of text that a version holds: half a byte says that they are bytes, one or two how many. */
const room = version => codewords(version) - CORRECTION[version - 1] * BLOCKS[version - 1] - (version < 10 ? 2 : 3);

/** The most bytes of a text that has a code. */
export const MOST_BYTES = room(40);

/** The product of two elements of the field with 256 elements, whose polynomial is x⁸ + x⁴ + x³ + x² + 1. */
function product(a, b) {
  let z = 0;
  for (let i = 7; i >= 0; i--) {
    z = z << 1 ^ (z >> 7) * 0x11d ^ (b >> i & 1) * a;
  }
  return z;
}

/** The remainder of some bytes by Reed and Solomon's polynomial of a degree. */
function correction(bytes, degree) {
  const divisor = Array(degree).fill(0);
  divisor[degree - 1] = 1;
  for (let i = 0, root = 1; i < degree; i++, root = product(root, 2)) {
    divisor.forEach((value, j) => { divisor[j] = product(value, root) ^ (divisor[j + 1] ?? 0); });
  }
  const rest = Array(degree).fill(0);
  for (const byte of bytes) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((value, j) => { rest[j] ^= product(value, factor); });
  }
  return rest;
}

/** The bytes of a text in the order in which they stand in a code, with those of error correction behind them. */
function message(text, version) {
  const bits = [[4, 4], [text.length, version < 10 ? 8 : 16], ...Array.from(text, byte => [byte, 8]), [0, 4]]
    .map(([value, width]) => value.toString(2).padStart(width, '0')).join('');
  const data = bits.match(/.{8}/g).map(byte => parseInt(byte, 2));
  const [blocks, degree, all] = [BLOCKS[version - 1], CORRECTION[version - 1], codewords(version)];
  for (let k = 0; data.length < all - blocks * degree; k++) {
    data.push(k % 2 === 0 ? 0xec : 0x11);
  }
  const short = Math.floor(all / blocks) - degree;
  const parts = Array.from({length: blocks}, (_, k) => data.splice(0, short + (k < blocks - all % blocks ? 0 : 1)));
  const taken = (lists, length) => Array.from({length}, (_, i) => lists.map(list => list[i])).flat().filter(byte => byte !== undefined);
  return [...taken(parts, short + 1), ...taken(parts.map(part => correction(part, degree)), degree)];
}

/** A number with the remainder of a polynomial behind it: so the signs of version and format are protected. */
function guarded(value, width, polynomial) {
  let rest = value;
  for (let k = 0; k < width; k++) {
    rest = rest << 1 ^ (rest >> width - 1) * polynomial;
  }
  return value << width | rest;
}

/** What stands in each code of a version: finders, lines between them, and room for the format. */
function frame(version) {
  const size = 4 * version + 17;
  const cells = Array.from({length: size}, () => Array(size));
  const set = (x, y, dark) => { (cells[y] ?? [])[x] = Boolean(dark); };
  for (let k = 0; k < size; k++) {
    set(6, k, k % 2 === 0);
    set(k, 6, k % 2 === 0);
  }
  const square = (cx, cy, reach) => {
    for (let dx = -reach; dx <= reach; dx++) {
      for (let dy = -reach; dy <= reach; dy++) {
        const far = Math.max(Math.abs(dx), Math.abs(dy));
        cx + dx >= 0 && cx + dx < size && set(cx + dx, cy + dy, far !== 4 && far !== (reach === 4 ? 2 : 1));
      }
    }
  };
  const many = aligning(version);
  const step = version === 32 ? 26 : Math.ceil((size - 13) / (2 * many - 2)) * 2;
  const places = [6, ...Array.from({length: Math.max(0, many - 1)}, (_, k) => size - 7 - (many - 2 - k) * step)];
  places.slice(0, many).forEach(x => places.forEach(y => (x === 6 && (y === 6 || y === size - 7)) || (y === 6 && x === size - 7) || square(x, y, 2)));
  [[3, 3], [size - 4, 3], [3, size - 4]].forEach(([x, y]) => square(x, y, 4));
  const sign = guarded(version, 12, 0x1f25);
  for (let k = 0; version >= 7 && k < 18; k++) {
    const [a, b] = [size - 11 + k % 3, Math.floor(k / 3)];
    set(a, b, sign >> k & 1);
    set(b, a, sign >> k & 1);
  }
  setFormat(set, size, 0);
  return cells;
}

/** Writes twice by which mask a code is masked. */
function setFormat(set, size, mask) {
  const bits = guarded(LEVEL_L << 3 | mask, 10, 0x537) ^ 0x5412;
  for (let k = 0; k < 15; k++) {
    const bit = bits >> k & 1;
    k < 6 ? set(8, k, bit) : k < 8 ? set(8, k + 1, bit) : k < 9 ? set(7, 8, bit) : set(14 - k, 8, bit);
    k < 8 ? set(size - 1 - k, 8, bit) : set(8, size - 15 + k, bit);
  }
  set(8, size - 8, 1);
}

/** How much a code might mislead a reader: long runs, squares, what looks like a finder, too much of one colour. */
function penalty(cells) {
  const size = cells.length;
  const lines = [...cells, ...cells.map((_, x) => cells.map(row => row[x]))].map(line => line.map(Number).join(''));
  let sum = 0;
  for (const line of lines) {
    (line.match(/0{5,}|1{5,}/g) ?? []).forEach(run => { sum += run.length - 2; });
    sum += 40 * [.../(?=10111010000|00001011101)/g[Symbol.matchAll](line)].length;
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      sum += [cells[y - 1][x], cells[y][x - 1], cells[y - 1][x - 1]].every(cell => cell === cells[y][x]) ? 3 : 0;
    }
  }
  const dark = cells.flat().filter(Boolean).length;
  return sum + 10 * Math.floor(Math.abs(20 * dark / (size * size) - 10));
}

/**
 * The rows of a text's code, true where it is dark; undefined where the text is too long.
 *
 * @param {string} text
 * @param {number} [only] the mask, which otherwise the penalties choose
 * @return {boolean[][] | undefined}
 */
export function qr(text, only) {
  const bytes = new TextEncoder().encode(text);
  const version = BLOCKS.findIndex((_, k) => bytes.length <= room(k + 1)) + 1;
  if (version === 0) {
    return undefined;
  }
  const cells = frame(version);
  const size = cells.length;
  const bits = message(bytes, version).map(byte => byte.toString(2).padStart(8, '0')).join('');
  const path = [];
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) { // the column of the line between finders is left out
    for (let k = 0; k < 2 * size; k++) {
      const isUp = (right > 6 ? size - 1 - right : size - 2 - right) % 4 < 2;
      path.push([right - k % 2, isUp ? size - 1 - (k >> 1) : k >> 1]);
    }
  }
  const free = path.filter(([x, y]) => cells[y][x] === undefined);
  const masked = MASKS.map((mask, number) => {
    const code = cells.map(row => [...row]);
    free.forEach(([x, y], k) => { code[y][x] = (bits[k] === '1') !== (mask(x, y) === 0); });
    setFormat((x, y, dark) => { code[y][x] = Boolean(dark); }, size, number);
    return code;
  });
  return masked[only ?? masked.map(penalty).reduce((best, value, k, all) => (value < all[best] ? k : best), 0)];
}
