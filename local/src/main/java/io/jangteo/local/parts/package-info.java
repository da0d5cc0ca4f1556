/**
 * A part is one node of the platform: what it is, what it needs, how it is ready. Here parts are started in the order of their
 * needs, watched, restarted with a limit, and stopped; what a part is made of is not known here.
 */
@NullMarked
package io.jangteo.local.parts;

import org.jspecify.annotations.NullMarked;
