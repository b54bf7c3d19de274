/**
 * What can be spread over threads or machines: work cut into numbered pieces, and a serial runner.
 */
package costscape.job;
