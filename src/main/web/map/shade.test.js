import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LIGHT, shadeOf} from './shade.js';

const N = 81;

/** Heights by place, where the floor goes from −1 to 1. */
const heightsOf = height => Float32Array.from({length: N * N}, (_, k) =>
  height(2 * Math.floor(k / N) / (N - 1) - 1, 2 * (k % N) / (N - 1) - 1));

const at = (shade, x, y) => shade[Math.round((x + 1) / 2 * (N - 1)) * N + Math.round((y + 1) / 2 * (N - 1))];

test('level ground and a slope that faces the light are lit everywhere', () => {
  assert.ok(shadeOf(heightsOf(() => 0.4), N).every(light => light === 1));
  assert.ok(shadeOf(heightsOf(x => 0.3 * (1 + x)), N).every(light => light === 1));
});

test('a wall throws its shadow away from the light, as far as the light is steep', () => {
  const wall = 0.8;
  const shade = shadeOf(heightsOf(x => (Math.abs(x + 0.3) < 0.04 ? wall : 0)), N);
  const long = wall * -LIGHT[0] / LIGHT[2]; // 0.34 behind the wall
  assert.ok(at(shade, -0.26 + 0.6 * long, 0.5) < 0.8, 'in the shadow');
  assert.equal(at(shade, -0.26 + 1.3 * long, 0.5), 1);
  assert.equal(at(shade, -0.6, 0.5), 1);
});

test('a hole in the surface hides nothing', () => {
  assert.ok(shadeOf(heightsOf(x => (x < 0 ? NaN : 0.2)), N).every(light => light === 1 || Number.isNaN(light)));
});
