package costscape.render.text;

import java.awt.Font;

/** A font that knows its face: libraries hand it through to the writer that embeds the file. */
final class FaceFont extends Font {
  private static final long serialVersionUID = 1;

  private final Face face;

  FaceFont(Face face, Font font) {
    super(font);
    this.face = face;
  }

  Face face() {
    return face;
  }

  /** The face's name, which no language of the machine and no font file changes. */
  @Override
  public String getFamily() {
    return face.family();
  }

  /** As of any font: what it looks like. The face adds nothing to that. */
  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
