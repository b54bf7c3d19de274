package costscape.render;

/** A round value of an axis and how it is written. */
record Tick(double value, String label) {}
