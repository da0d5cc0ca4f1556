/**
 * The bench of reads: takes what can be asked from the running platform, has Gatling ask it in a process of its own, and tells what
 * that took of the users' time and of each process. It knows the platform's public API and its processes, and nothing of any
 * service's code.
 */
@NullMarked
package io.jangteo.load.reads;

import org.jspecify.annotations.NullMarked;
