package io.jangteo.local.machine;

import java.nio.file.Path;

/**
 * Where a platform stands: the project it runs, the folders it may use, its ports, and the settings it was given.
 *
 * @param cache what can be made again at any time: unpacked engines and services, start-up caches
 */
public record Site(
        Path projectRoot, Path cache, DataFolder folder, Ports ports, Environment environment, Secrets secrets) {}
