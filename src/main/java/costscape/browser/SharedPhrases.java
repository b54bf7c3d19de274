package costscape.browser;

import costscape.words.CaptionWords;
import costscape.words.CourseWords;
import costscape.words.JoiningWords;
import costscape.words.Language;
import costscape.words.LessonWords;
import costscape.words.Phrase;
import costscape.words.PictureWords;
import costscape.words.VerdictWords;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The phrases of the commands that the page says too, so that each stands once. The page has {0},
 * {1} and so on where a phrase has its arguments.
 */
final class SharedPhrases {
  private static final Pattern ARGUMENT = Pattern.compile("%(?:(\\d)\\$)?,?([sd%])");

  private static final List<Phrase> ALL =
      List.of(
          JoiningWords.ABOUT,
          PictureWords.DATA,
          PictureWords.LANDSCAPE,
          PictureWords.COST,
          PictureWords.SQUARED,
          PictureWords.ABSOLUTE,
          PictureWords.STEP,
          PictureWords.STEP_NUMBER,
          PictureWords.STEP_AND_COST,
          PictureWords.BATCH,
          PictureWords.FLOOR,
          PictureWords.HELD_OUT_ROWS,
          PictureWords.MORE_CLASSES,
          PictureWords.NETWORK,
          PictureWords.OUTPUT,
          PictureWords.UNSETTLED,
          VerdictWords.UNIT,
          CaptionWords.RATE,
          CaptionWords.MOMENTUM,
          CaptionWords.DECAY,
          CaptionWords.OWN_AXIS,
          CaptionWords.ALL_MOVE,
          CaptionWords.SOME_MOVE,
          LessonWords.ANSWER,
          CourseWords.PAGE_OF,
          CourseWords.SEEN,
          CourseWords.A_QUESTION,
          CourseWords.TO_FIND,
          CourseWords.BACK,
          CourseWords.NEXT,
          CourseWords.ROLL);

  private SharedPhrases() {}

  /** Each phrase in English, followed by the same in a language. */
  static String[] in(Language language) {
    return ALL.stream()
        .flatMap(phrase -> Stream.of(text(phrase, Language.ENGLISH), text(phrase, language)))
        .toArray(String[]::new);
  }

  private static String text(Phrase phrase, Language language) {
    String pattern = phrase.pattern(language);
    Matcher argument = ARGUMENT.matcher(pattern);
    StringBuilder text = new StringBuilder();
    int from = 0;
    int next = 0;
    while (argument.find()) {
      text.append(pattern, from, argument.start());
      if (argument.group(2).equals("%")) {
        text.append('%');
      } else {
        String place = argument.group(1);
        text.append('{').append(place == null ? next++ : Integer.parseInt(place) - 1).append('}');
      }
      from = argument.end();
    }
    return text.append(pattern.substring(from)).toString();
  }
}
