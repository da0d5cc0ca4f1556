package io.jangteo.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindCountTest {
    private final KindCount count = new KindCount();

    @Test
    void aWordIsSaidOfTheCategoriesOfItsProductsMostFirst() {
        said("Galaxy", "정장", 1);
        said("galaxy", "스마트폰", 3);
        assertThat(count.kindsOf("GALAXY")).containsExactly("3 스마트폰", "1 정장");
    }

    @Test
    void aWordOfTwoProductsSaysNothing() {
        said("그래놀라", "시리얼", 2);
        assertThat(count.kindsOf("그래놀라")).isEmpty();
        assertThat(count.kindsOf("뮤즐리")).isEmpty();
    }

    @Test
    void numbersAreSaidOfEverything() {
        said("65인치", "TV", 9);
        assertThat(count.kindsOf("65인치")).isEmpty();
    }

    @Test
    void rareWordsAreForgottenWhenThereAreTooMany() {
        said("갤럭시", "스마트폰", 3);
        for (int i = 0; i <= 50_000; i++) {
            count.add("말" + Character.toString('가' + i % 10_000) + Character.toString('가' + i / 10_000), "책");
        }
        count.forgetRareWords();
        count.add("말가가", "책");
        count.add("말가가", "책");
        assertThat(count.kindsOf("말가가")).isEmpty();
        assertThat(count.kindsOf("갤럭시")).containsExactly("3 스마트폰");
    }

    private void said(String word, String category, int products) {
        for (int i = 0; i < products; i++) {
            count.add(word, category);
        }
    }
}
