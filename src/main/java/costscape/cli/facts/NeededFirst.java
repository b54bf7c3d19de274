package costscape.cli.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The ten options of a command, at most, that people need first, in the order of the help. What
 * comes first for a movie comes last for a training, so each command says it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NeededFirst {
  /** Long names, with blanks between them. */
  String value();
}
