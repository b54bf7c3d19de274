package costscape.render.scale;

/** A round value of an axis, and its text. */
public record Tick(double value, String label) {}
