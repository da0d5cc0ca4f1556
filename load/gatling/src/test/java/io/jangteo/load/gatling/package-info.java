/** Tests of the load: who is there when, what is asked, what is counted. */
@NullMarked
package io.jangteo.load.gatling;

import org.jspecify.annotations.NullMarked;
