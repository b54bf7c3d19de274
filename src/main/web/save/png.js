/** Text in PNG files, as the command line's pictures carry it (PNG specification, 11.3.4.5: iTXt). */
const SIGNATURE_AND_HEADER = 8 + 25;

const CRC = Uint32Array.from({length: 256}, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c >>> 0;
});

function checksum(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c = CRC[(c ^ byte) & 255] ^ (c >>> 8);
  }
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const named = new Uint8Array([...new TextEncoder().encode(type), ...data]);
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(named, 4);
  view.setUint32(8 + data.length, checksum(named));
  return out;
}

/** A PNG file with a text behind its header, under a keyword that a reader finds it by. */
export function withText(png, keyword, text) {
  const encoder = new TextEncoder();
  const data = new Uint8Array([...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)]);
  const added = chunk('iTXt', data);
  const out = new Uint8Array(png.length + added.length);
  out.set(png.subarray(0, SIGNATURE_AND_HEADER));
  out.set(added, SIGNATURE_AND_HEADER);
  out.set(png.subarray(SIGNATURE_AND_HEADER), SIGNATURE_AND_HEADER + added.length);
  return out;
}
