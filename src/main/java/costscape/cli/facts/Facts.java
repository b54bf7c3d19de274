package costscape.cli.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The facts on an option, where it is declared: beside picocli's annotation at its field, or at the
 * class where all options of the class have the same facts. An option that several commands declare
 * differently has facts of its own in each. Options of one topic stand in the help in the order of
 * their declarations, unless {@code order} of picocli's annotation says otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Facts {
  /** Where the option stands in the help. */
  Topic topic();

  /** Returns what changes with its value. */
  Changes changes();

  /** Which costs it is for. */
  Costs costs() default Costs.ANY;
}
