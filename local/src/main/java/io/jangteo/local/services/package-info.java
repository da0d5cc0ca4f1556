/**
 * The services as parts: one table says who they are and whom they call; each runs as the artifact that goes into images, with an
 * ahead-of-time cache of the JDK.
 */
@NullMarked
package io.jangteo.local.services;

import org.jspecify.annotations.NullMarked;
