export function paintBasins() {}
