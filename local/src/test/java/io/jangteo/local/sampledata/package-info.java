/**
 * Guards the sample data of one machine: the shop that {@code local/sample-data} describes is whole and consistent
 * before anything tries to load it.
 */
@NullMarked
package io.jangteo.local.sampledata;

import org.jspecify.annotations.NullMarked;
