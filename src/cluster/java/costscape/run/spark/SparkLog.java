package costscape.run.spark;

import java.util.Locale;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.internal.Logging$;

/**
 * Spark's own log on the asking machine. Spark sets it up when one of its classes writes the first
 * line, and by then that line is out; so this has it set up before.
 */
final class SparkLog {
  private SparkLog() {}

  /** Sets the log to a level such as INFO; the settings, a part of Spark that logs, set it up. */
  static void begin(SparkConf settings, String level) {
    settings.initializeLogIfNecessary(false, true);
    Logging$.MODULE$.setLogLevelPrinted_$eq(false);
    if (context() instanceof LoggerContext context) {
      Level named = Level.toLevel(level.toUpperCase(Locale.ROOT), Level.OFF);
      context.getConfiguration().getRootLogger().setLevel(named);
      context.updateLoggers();
    }
  }

  /** Sends all that a class of Spark writes, from INFO on, to one more reader. */
  static void hear(String name, Appender reader) {
    if (context() instanceof LoggerContext context) {
      reader.start();
      LoggerConfig shown = context.getConfiguration().getLoggerConfig(name);
      LoggerConfig own = new LoggerConfig(name, Level.INFO, false);
      own.addAppender(reader, Level.INFO, null);
      shown.getAppenders().values().forEach(a -> own.addAppender(a, shown.getLevel(), null));
      context.getConfiguration().addLogger(name, own);
      context.updateLoggers();
    }
  }

  /** Returns the context of Spark's class loader: this program's own has another log. */
  private static org.apache.logging.log4j.spi.LoggerContext context() {
    return LogManager.getContext(SparkContext.class.getClassLoader(), false);
  }
}
