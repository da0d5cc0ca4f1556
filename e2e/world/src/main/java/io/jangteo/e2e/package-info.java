/** What the whole platform promises, told through its public doors. */
package io.jangteo.e2e;
