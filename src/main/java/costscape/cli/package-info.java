/** Options to values, values to calls, exceptions to exit codes. */
package costscape.cli;
