import {OVER} from './basins.js';
import {HEIGHT} from './camera.js';
import {WORDS} from '../draw/colours.js';
import {LIGHT, shadeOf} from './shade.js';
import {LEVELS} from './terrain.js';
import {t} from '../words/words.js';

/**
 * The surface drawn by WebGL 2 on a canvas of its own, which is then copied into the picture. Every
 * point of the grid is a corner; its height is read from a texture, and beside it how much light comes
 * there past what stands before it. Light falls from the left and leaves level places that no ridge
 * shadows the colours of the colour bar, as on the command line.
 */
const CORNERS = `#version 300 es
precision highp float;
uniform highp sampler2D places;
uniform mat4 view;
uniform float floor_;
uniform int n;
out float place;
out float brightness;
out vec2 spot;
const vec3 light = vec3(${LIGHT.join(', ')});
float lifted(int i, int j) {
  float t = texelFetch(places, ivec2(clamp(j, 0, n - 1), clamp(i, 0, n - 1)), 0).r;
  return ${HEIGHT} * max(0.0, (t - floor_) / (1.0 - floor_));
}
float slope(float before, float after, float parts) {
  float rise = (after - before) * float(n - 1) / 2.0 / parts;
  return rise == rise ? rise : 0.0;
}
void main() {
  int i = gl_VertexID / n;
  int j = gl_VertexID % n;
  place = texelFetch(places, ivec2(j, i), 0).r;
  float across = slope(lifted(i - 1, j), lifted(i + 1, j), i == 0 || i == n - 1 ? 1.0 : 2.0);
  float up = slope(lifted(i, j - 1), lifted(i, j + 1), j == 0 || j == n - 1 ? 1.0 : 2.0);
  float cosine = (light.z - across * light.x - up * light.y) / sqrt(1.0 + across * across + up * up);
  float lit = texelFetch(places, ivec2(j, i), 0).g;
  brightness = max(0.52, lit * min(1.06, 0.55 + 0.45 * max(0.0, cosine) / light.z));
  spot = vec2(i, j) / float(n - 1);
  vec2 at = 2.0 * spot - 1.0;
  gl_Position = view * vec4(at, lifted(i, j), 1.0);
}`;

/**
 * The colour is looked up as on the map; white lines lie where the map has its contours. Where a
 * basin map is laid over, the colours become greys below the colours of the ends, as on the map.
 */
const POINTS = `#version 300 es
precision highp float;
uniform highp sampler2D colours;
uniform highp sampler2D ends;
uniform int endsOnASide;
in float place;
in float brightness;
in vec2 spot;
out vec4 colour;
void main() {
  vec3 plain = texelFetch(colours, ivec2(int(place * 255.0 + 0.5), 0), 0).rgb;
  if (endsOnASide > 0) {
    ivec2 cell = ivec2(spot * float(endsOnASide - 1) + 0.5);
    plain = mix(vec3(dot(plain, vec3(0.3, 0.59, 0.11))), texelFetch(ends, cell, 0).rgb, ${OVER});
  }
  plain *= brightness;
  float level = place * ${LEVELS}.0;
  float width = max(fwidth(level), 1e-7);
  float near = abs(level - round(level)) / width;
  float line = round(level) < 0.5 || round(level) > ${LEVELS - 1}.5 ? 0.0
    : clamp(1.0 - near, 0.0, 1.0) * clamp(1.5 - 2.0 * width, 0.0, 1.0);
  colour = vec4(mix(min(plain, 1.0), vec3(1.0), 0.5 * line), 1.0);
}`;

export class Solid {
  #gl;
  #canvas = document.createElement('canvas');
  #program;
  #count = 0;
  #shown;
  #ends;

  /** @return undefined where there is no WebGL 2 */
  static make() {
    const solid = new Solid();
    solid.#gl = solid.#canvas.getContext('webgl2', {antialias: true});
    if (!solid.#gl) {
      return undefined;
    }
    solid.#set();
    solid.#canvas.addEventListener('webglcontextlost', event => event.preventDefault());
    solid.#canvas.addEventListener('webglcontextrestored', () => solid.#set());
    return solid;
  }

  /** The program and its textures; all of them are gone when the graphics card is taken away. */
  #set() {
    const gl = this.#gl;
    this.#shown = undefined;
    this.#ends = undefined;
    this.#program = program(gl);
    gl.useProgram(this.#program);
    gl.enable(gl.DEPTH_TEST);
    gl.bindVertexArray(gl.createVertexArray());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    texture(gl, 1);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, WORDS.length, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE,
      new Uint8Array(WORDS.buffer));
    texture(gl, 2);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    gl.uniform1i(gl.getUniformLocation(this.#program, 'ends'), 2);
    texture(gl, 0);
    gl.uniform1i(gl.getUniformLocation(this.#program, 'places'), 0);
    gl.uniform1i(gl.getUniformLocation(this.#program, 'colours'), 1);
  }

  #load(relief) {
    const {terrain, n} = relief;
    const gl = this.#gl;
    this.#shown = terrain;
    const corners = cornersOf(terrain.places, n);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.DYNAMIC_DRAW);
    this.#count = corners.length;
    const lit = shadeOf(terrain.places.map(place => relief.lifted(place)), n);
    const both = new Float32Array(2 * n * n);
    terrain.places.forEach((place, k) => both.set([place, lit[k]], 2 * k));
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG32F, n, n, 0, gl.RG, gl.FLOAT, both);
  }

  /** Takes the colours of a basin map's cells. */
  #lay(ends) {
    const gl = this.#gl;
    this.#ends = ends;
    gl.activeTexture(gl.TEXTURE2);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, ends.points, ends.points, 0, gl.RGBA, gl.UNSIGNED_BYTE, ends.colours);
    gl.activeTexture(gl.TEXTURE0);
  }

  /**
   * The picture of a relief as a canvas with a clear ground, valid until the next call.
   *
   * @param ends the colours of a basin map that lies over it, if there is one
   * @param width of the picture in pixels of the camera; ratio times as many are drawn
   */
  image(relief, camera, {width, height}, ratio, ends) {
    const gl = this.#gl;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== w || this.#canvas.height !== h) {
      Object.assign(this.#canvas, {width: w, height: h});
    }
    if (this.#shown !== relief.terrain) {
      this.#load(relief);
    }
    if (ends && this.#ends !== ends) {
      this.#lay(ends);
    }
    gl.viewport(0, 0, w, h);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    const at = name => gl.getUniformLocation(this.#program, name);
    gl.uniformMatrix4fv(at('view'), false, camera.matrix(width, height));
    gl.uniform1f(at('floor_'), relief.floor);
    gl.uniform1i(at('n'), relief.n);
    gl.uniform1i(at('endsOnASide'), ends?.points ?? 0);
    gl.drawElements(gl.TRIANGLES, this.#count, gl.UNSIGNED_INT, 0);
    return this.#canvas;
  }
}

function texture(gl, unit) {
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
  }
}

function program(gl) {
  const made = gl.createProgram();
  for (const [type, text] of [[gl.VERTEX_SHADER, CORNERS], [gl.FRAGMENT_SHADER, POINTS]]) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(t`the surface's program: ${gl.getProgramInfoLog(made)}`);
  }
  return made;
}

/** Two triangles for each piece of the grid whose four corners have a height. */
function cornersOf(places, n) {
  const corners = new Uint32Array(6 * (n - 1) * (n - 1));
  let count = 0;
  for (let i = 1; i < n; i++) {
    for (let j = 1; j < n; j++) {
      const [a, b, c, d] = [(i - 1) * n + j - 1, i * n + j - 1, i * n + j, (i - 1) * n + j];
      const sum = places[a] + places[b] + places[c] + places[d];
      if (sum === sum) {
        corners.set([a, b, c, a, c, d], count);
        count += 6;
      }
    }
  }
  return corners.subarray(0, count);
}
