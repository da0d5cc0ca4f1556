/** Stock over HTTP: for shoppers what is available, for operators everything. */
@NullMarked
package io.jangteo.inventory.web;

import org.jspecify.annotations.NullMarked;
