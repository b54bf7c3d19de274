package costscape.cli;

import costscape.trace.Training;

/** A way to train, and what a legend calls it. */
record TrainingRule(String name, Training training) {}
