using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenCenterPortal.Ui;

/// <summary>What <c>js/cells.js</c> says, in the reader's language: the value of the entry form's <c>data-text</c>.</summary>
public static class CellTexts
{
    /// <summary>Leaves Japanese as it is: what is written goes into an attribute, which escapes by itself.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sentences as one JSON object; an attribute escapes them. <c>{0}</c> … are filled by the script.</summary>
    public static string Json() => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["typing"] = Words.Say("入力中…"),
            ["saving"] = Words.Say("保存しています…"),
            ["saved"] = Words.Say("✓ {0} 保存"),
            ["waiting"] = Words.Say("保存待ち"),
            ["conflict"] = Words.Say("{0}が {1} を保存しました。あなたの入力は {2} です。"),
            ["named"] = Words.Say("{0}さん"),
            ["someone"] = Words.Say("ほかの人"),
            ["blank"] = Words.Say("空欄"),
            ["theirs"] = Words.Say("相手の値を残す"),
            ["mine"] = Words.Say("自分の値にする"),
            ["kept"] = Words.Say("相手の値を残しました"),
            ["allSaved"] = Words.Say("✓ {0}か所すべて保存しました {1}"),
            ["allSaving"] = Words.Say("{0}か所を保存しています…"),
            ["allWaiting"] = Words.Say("{0}か所が保存待ちです。つながりしだい保存します。入力はこの端末に残っています。"),
            ["stopped"] = Words.Say("{0}か所が保存されていません。印の付いた欄を直してください。"),
            ["left"] = Words.Say("保存していない入力が {0} 件あります: {1}。"),
            ["locked"] = Words.Say("次の入力は保存していません: {0}。この報告にまた入力できるようになったら、ここから戻せます。"),
            ["unsaved"] = Words.Say("保存していない入力: {0}。"),
            ["item"] = Words.Say("{0}「{1}」"),
            ["more"] = Words.Say("ほか {0} か所"),
            ["comma"] = Words.Say("、"),
            ["restore"] = Words.Say("戻す"),
            ["discard"] = Words.Say("捨てる"),
            ["holds"] = Words.Say("保存されていない入力が {0} か所あります。このままでは前の数値が送られるため、先に直してください。"),
            ["settled"] = Words.Say("入力した数値をすべて保存しました。"),
            ["noAnswer"] = Words.Say("サーバーにつながらないため、まだ保存できていません。つながりしだい保存します。"),
            ["leftWhy"] = Words.Say("入力したあと、保存されていません。戻すか捨てるかを選んでください。"),
            ["restoreLeft"] = Words.Say("保存していない入力を戻す"),
            ["discardLeft"] = Words.Say("保存していない入力を捨てる"),
            ["takeBack"] = Words.Say("この入力をやめる"),
            ["noLast"] = Words.Say("前月の数値がありません。"),
            ["noNa"] = Words.Say("この欄は該当なしにできません。"),
            ["tooManyLines"] = Words.Say("{0} 行ありますが、この表の、ここから下の欄は {1} か所です。何も貼り付けていません。続きは次の表に分けて貼り付けてください。"),
            ["tooWide"] = Words.Say("{0} 列ありますが、ここから右の欄は {1} 列です。何も貼り付けていません。"),
            ["notTaken"] = Words.Say("貼り付けた表の {0} 行目 {1} 列目：{2} 何も貼り付けていません。"),
            ["shutCell"] = Words.Say("貼り付けた表の {0} 行目 {1} 列目にあたる欄には入力できません。何も貼り付けていません。"),
            ["unpaste"] = Words.Say("貼り付けた {0} か所を元に戻す"),
            ["noSum"] = Words.Say("要確認"),
            ["faults"] = Words.Say("要確認 {0}"),
            ["length"] = Words.Say("{0}／{1} 文字"),
            ["count"] = Words.Say("{0}か所のうち {1}か所に入力"),
            ["signInAgain"] = Words.Say("サインインして、この報告に戻る"),
            ["signIn"] = Words.Say("サインインし直してください。入力はこの端末に残っています。"),
            ["refused"] = Words.Say("保存できませんでした。画面を読み込み直してください。入力はこの端末に残っています。"),
        },
        Plain);
}
