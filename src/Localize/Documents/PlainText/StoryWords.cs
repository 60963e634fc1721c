namespace Localize.Documents.PlainText;

/// <summary>The words by which parts of a story are known, in the languages of the wires.</summary>
internal static class StoryWords
{
    /// <summary>What stands over or before headlines of related stories.</summary>
    public static readonly string[] Related =
    [
        "related", "read more", "read also", "see also", "more on this", "also read", "more:",
        "lea también", "lee también", "le puede interesar", "noticias relacionadas", "ver también",
        "à lire aussi", "lire aussi", "voir aussi", "sur le même sujet",
        "lesen sie auch", "mehr zum thema", "siehe auch", "lesen sie mehr",
        "leggi anche", "vedi anche", "leia também", "leia mais", "veja também", "lees ook", "czytaj także", "czytaj też", "zobacz też",
        "читайте также", "по теме", "смотрите также", "читайте також", "за темою", "дивіться також",
        "İlgili haberler", "İlgili haber", "ayrıca okuyun", "bunu da okuyun", "ayrıca bakınız",
        "اقرأ أيضا", "اقرأ أيضاً", "مواضيع ذات صلة", "اقرأ المزيد", "بیشتر بخوانید", "همچنین بخوانید", "קראו גם", "עוד בנושא",
        "相关阅读", "相关新闻", "延伸阅读", "更多报道", "相關閱讀", "相關新聞", "関連記事", "関連ニュース", "관련 기사", "관련기사",
    ];

    /// <summary>What only legal notices say.</summary>
    public static readonly string[] Legal =
    [
        "©", "(c) 20", "copyright", "all rights reserved", "may not be published", "terms of use",
        "todos los derechos reservados", "prohibida la reproducción", "tous droits réservés", "alle rechte vorbehalten", "tutti i diritti riservati",
        "riproduzione riservata", "todos os direitos reservados", "alle rechten voorbehouden", "wszelkie prawa zastrzeżone",
        "все права защищены", "усі права захищено", "всі права захищені", "tüm hakları saklıdır", "her hakkı saklıdır",
        "جميع الحقوق محفوظة", "کلیه حقوق محفوظ", "כל הזכויות שמורות", "版权所有", "版權所有", "不得转载", "無断転載", "著作権", "무단 전재", "무단전재", "저작권자",
    ];

    /// <summary>What stands before the name of an author.</summary>
    public static readonly string[] Bylines =
    [
        "by ", "por ", "par ", "von ", "di ", "door ", "text:", "texte:", "author:", "autor:", "autora:", "auteur :", "auteur:",
        "автор:", "авторка:", "текст:", "haber:", "yazan:", "muhabir:", "yazar:", "بقلم:", "بقلم ", "كتب:", "כתב:", "מאת ", "记者：", "作者：", "文：", "記者：", "기자:",
    ];
}
