/**
 * Teaching examples as data: what is trained, what is said of it, and the checks of what is said.
 */
package costscape.lesson;
