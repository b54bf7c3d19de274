package costscape.cli.value;

import costscape.trace.Training;

/** A way to train, and what a legend calls it. */
public record TrainingRule(String name, Training training) {}
