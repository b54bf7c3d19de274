import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MOST_BYTES, qr} from './qr.js';

/** What libqrencode, which is another one's work, makes of the same text with the same mask. */
const KNOWN = `
#######..#.##.#######
#.....#.##.#..#.....#
#.###.#.##..#.#.###.#
#.###.#..#.#..#.###.#
#.###.#.#...#.#.###.#
#.....#.#..##.#.....#
#######.#.#.#.#######
........#####........
##.#..##.##...###.##.
.#.###.##.#..#..#.###
#...#.#..##.####.#..#
##..##.....#..#..#...
..#####..#..#...##..#
........#..#.#.#.#..#
#######.##...#.##..#.
#.....#..#####..#....
#.###.#....#.##..#.#.
#.###.#.#..#...###.##
#.###.#..##.#..##.#.#
#.....#.##...##......
#######.#.###...#..#.`;

const drawn = code => code.map(row => `\n${row.map(dark => (dark ? '#' : '.')).join('')}`).join('');

test('a code is that of another encoder', () => {
  assert.equal(drawn(qr('costscape', 7)), KNOWN);
});

test('a text has the smallest version that holds it, and none where it is too long', () => {
  for (const [length, version] of [[1, 1], [17, 1], [18, 2], [230, 9], [231, 10], [586, 16], [587, 17], [1732, 30], [2953, 40]]) {
    assert.equal(qr('x'.repeat(length), 0).length, 4 * version + 17, `${length} bytes`);
  }
  assert.equal(MOST_BYTES, 2953); // the standard's table
  assert.equal(qr('x'.repeat(MOST_BYTES + 1)), undefined);
  assert.equal(qr('ü'.repeat(9), 0).length, 25); // of two bytes each
});

/** Each version has its number twice, guarded by a code of which the standard's table has these. */
test('versions from 7 on say their number', () => {
  for (const [bytes, version, sign] of [[150, 7, 0x07c94], [180, 8, 0x085bc], [2900, 40, 0x28c69]]) {
    const code = qr('x'.repeat(bytes), 3);
    const size = code.length;
    const read = at => Array.from({length: 18}, (_, k) => (at(size - 11 + k % 3, Math.floor(k / 3)) ? 2 ** k : 0)).reduce((a, b) => a + b);
    assert.equal(size, 4 * version + 17);
    assert.equal(read((a, b) => code[b][a]), sign);
    assert.equal(read((a, b) => code[a][b]), sign);
  }
});
