package costscape.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command that draws many pictures, or sets those of others: none of them is set anew alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SeveralPictures {
  /** Which of its files lie in a folder that is called as the stem. */
  InFolder value();

  /** How many files lie there. */
  enum InFolder {
    ALL,
    SOME,
    NONE
  }
}
