package costscape.cli.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An argument whose text may name files: a record lists them, and {@code again} opens no others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ReadsFile {
  /** Which part of the text is a file's name. */
  Kind value();

  /** The kinds of texts that may name files. */
  enum Kind {
    /**
     * {@code NAME|FILE.csv}: a file unless embedded data have the name, or several by a pattern.
     */
    DATA,
    /** A trained network, which may name files of rows in turn. */
    MODEL,
    /** {@code SHARE|FILE.csv}: a file is whatever is no number. */
    HELD_OUT,
    /** A file unless the style comes along. */
    STYLE,
    /** A point. */
    POINT,
    /** An axis; its direction may name a file of its own or that of a point. */
    AXIS,
    /** A program's command: its words that name files. */
    PROGRAM,
    /** A file and nothing else. */
    TABLE,
    /** Files of weights, each by its name or several by a pattern. */
    CHECKPOINTS,
    /** {@code OPTION=V1|V2}: the files that the other option's values name. */
    VALUES
  }
}
