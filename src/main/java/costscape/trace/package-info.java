/** Optimizers, and training recorded step by step. */
package costscape.trace;
