/** Datasets as pure values, the built-in ones among them. */
package costscape.data;
