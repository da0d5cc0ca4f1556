package io.jangteo.load.generate;

/** Languages that products are described in. */
enum Language {
    KOREAN,
    ENGLISH
}
