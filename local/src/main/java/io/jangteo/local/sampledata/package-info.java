/**
 * The shop that comes with the platform: about five hundred products of very different kinds, their categories and their stock.
 * It is loaded through the public doors as any operator would, and a load that was cut off goes on where it was.
 */
@NullMarked
package io.jangteo.local.sampledata;

import org.jspecify.annotations.NullMarked;
