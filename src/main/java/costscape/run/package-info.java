/** Where jobs run: threads; progress, cancelling. */
package costscape.run;
