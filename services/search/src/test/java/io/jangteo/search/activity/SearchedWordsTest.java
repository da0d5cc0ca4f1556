package io.jangteo.search.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "'  나이키   Air  MAX ', 나이키 air max",
        "hong.gildong@example.com 운동화, * 운동화",
        "010-1234-5678, *",
        "010 1234 5678 홍길동, * 홍길동",
        "+82 10.1234.5678, *",
        "4111 1111 1111 1111, *",
        "02-123-4567, *",
        "갤럭시 s24 256 512, 갤럭시 s24 256 512",
        "16인치 500ml 1+1, 16인치 500ml 1+1",
        "SM-S928N, sm-s928n"
    })
    void keepsWordsButNoAddressAndNoNumberOfAPerson(String typed, String kept) {
        assertThat(SearchedWords.of(typed)).isEqualTo(kept);
    }
}
