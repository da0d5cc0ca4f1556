/**
 * What a part needs from the machine beneath it: processes known by pid and start time, ports, the data folder with its lock and
 * secrets, and the JVM that runs. Knows no engine and no service.
 */
@NullMarked
package io.jangteo.local.machine;

import org.jspecify.annotations.NullMarked;
