/** The engine's face to JavaScript. */
package costscape.browser;
