<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>app::Main</name>
    <message>
        <source>Gets, watches and installs TLS certificates from any ACME authority.</source>
        <translation>ACME に対応した認証局から TLS 証明書を取得し、見守り、設置します。</translation>
    </message>
    <message>
        <source>Folder of the store. Default: $TEGATA_STORE, else the one chosen in Settings.</source>
        <translation>保存場所のフォルダーです。既定値は $TEGATA_STORE、なければ設定で選んだものです。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Certificate files to look at.</source>
        <translation>表示する証明書のファイルです。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountAdd</name>
    <message>
        <source>Open an account at a certificate authority (CA).</source>
        <translation>認証局（CA）にアカウントを作ります。</translation>
    </message>
    <message>
        <source>The CA: %1, or the https address of its directory.</source>
        <translation>認証局: %1、またはディレクトリの https アドレスを指定します。</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>PEM file with the root of a private CA, trusted for its directory only.</source>
        <translation>プライベートの認証局のルート証明書の PEM ファイルです。そのディレクトリについてだけ信頼します。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Mail address for the CA; may be repeated, may be left out.</source>
        <translation>認証局に伝えるメールアドレスです。複数指定することも、省くこともできます。</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Agree to the CA&apos;s terms of service.</source>
        <translation>認証局の利用規約に同意します。</translation>
    </message>
    <message>
        <source>Key identifier of the external account binding, where the CA wants one.</source>
        <translation>外部アカウント紐付け（EAB）の鍵 ID です。認証局が求める場合に指定します。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>File with its key; never given on the command line, where others could read it.</source>
        <translation>その鍵のファイルです。コマンドラインでは他人に読まれるため、鍵そのものは指定しません。</translation>
    </message>
    <message>
        <source>Kind of the account key: ec256 (default), ec384, rsa2048, rsa3072, rsa4096.</source>
        <translation>アカウント鍵の種類: ec256（既定値）、ec384、rsa2048、rsa3072、rsa4096</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Say which CA: --ca letsencrypt, or --ca with the https address of a directory.</source>
        <translation>認証局を指定してください: --ca letsencrypt、または --ca にディレクトリの https アドレス</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountChoice</name>
    <message>
        <source>The account to use; may be left out if there is one.</source>
        <translation>使うアカウントです。1つしかない場合は省けます。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>There is no account “%1”; “tegatactl account list” names them.</source>
        <translation>アカウント「%1」がありません。「tegatactl account list」で確認できます。</translation>
    </message>
    <message>
        <source>There is no account yet. Open one: tegatactl account add --ca letsencrypt --agree-tos</source>
        <translation>アカウントはまだありません。作成するには: tegatactl account add --ca letsencrypt --agree-tos</translation>
    </message>
    <message>
        <source>There are several accounts; say which one: --account ID</source>
        <translation>アカウントが複数あります。どれを使うか指定してください: --account ID</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountCommand</name>
    <message>
        <source>The account, as “account list” names it. Default: the one that “account default” chose, or the only one.</source>
        <translation>アカウント（「account list」が示す ID）。省略すると「account default」で選んだもの、または唯一のものを使います。</translation>
    </message>
    <message>
        <source>Where the account key lies. file (default): %1 passphrase: %2 keyring: %3</source>
        <translation>アカウント鍵の保存先です。file（既定値）: %1 passphrase: %2 keyring: %3</translation>
    </message>
    <message>
        <source>place</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase to encrypt with. Default: --passphrase-file.</source>
        <translation>最初の行を暗号化のパスフレーズとして使うファイルです。既定値は --passphrase-file です。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>There is no account yet. Open one: tegatactl account add --ca letsencrypt --agree-tos</source>
        <translation>アカウントはまだありません。作成するには: tegatactl account add --ca letsencrypt --agree-tos</translation>
    </message>
    <message>
        <source>There are several accounts; “tegatactl account list” names them. Say which one.</source>
        <translation>アカウントが複数あります。「tegatactl account list」で確認し、どれを使うか指定してください。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Address at the CA</source>
        <translation>認証局でのアドレス</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>ディレクトリ</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Key thumbprint</source>
        <translation>鍵のサムプリント</translation>
    </message>
    <message>
        <source>Key lies</source>
        <translation>鍵の保存先</translation>
    </message>
    <message>
        <source>External account</source>
        <translation>外部アカウント</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountContact</name>
    <message>
        <source>Change the mail addresses by which the CA reaches you.</source>
        <translation>認証局からの連絡先メールアドレスを変更します。</translation>
    </message>
    <message>
        <source>Mail address; may be repeated.</source>
        <translation>メールアドレスです。複数回指定できます。</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Take all addresses away.</source>
        <translation>すべてのアドレスを取り除きます。</translation>
    </message>
    <message>
        <source>Say which address: --contact admin@example.org, or --none.</source>
        <translation>アドレスを指定してください: --contact admin@example.org、または --none</translation>
    </message>
    <message>
        <source>The contact is changed.</source>
        <translation>連絡先を変更しました。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountDeactivate</name>
    <message>
        <source>Close the account at the CA for good.</source>
        <translation>認証局のアカウントを無効にします（元に戻せません）。</translation>
    </message>
    <message>
        <source>The account, as “account list” names it.</source>
        <translation>アカウント（「account list」が示す ID）。</translation>
    </message>
    <message>
        <source>Do it. It cannot be undone.</source>
        <translation>実行します。元に戻すことはできません。</translation>
    </message>
    <message>
        <source>Say which account; “tegatactl account list” names them.</source>
        <translation>アカウントを指定してください。「tegatactl account list」で確認できます。</translation>
    </message>
    <message>
        <source>To do it, add --yes.</source>
        <translation>実行するには --yes を付けてください。</translation>
    </message>
    <message>
        <source>The account is deactivated.</source>
        <translation>アカウントを無効にしました。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountDefault</name>
    <message>
        <source>Choose the account that is used where none is named.</source>
        <translation>指定がないときに使うアカウントを選びます。</translation>
    </message>
    <message>
        <source>This account is used where none is named.</source>
        <translation>指定がないときは、このアカウントを使います。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountExport</name>
    <message>
        <source>Write a backup of the account key, encrypted with a passphrase.</source>
        <translation>アカウント鍵のバックアップを、パスフレーズで暗号化して書き出します。</translation>
    </message>
    <message>
        <source>File to write; it must not exist.</source>
        <translation>書き出すファイルです。すでにあるファイルは指定できません。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Say where to: --to FILE.</source>
        <translation>書き出し先を指定してください: --to ファイル</translation>
    </message>
    <message>
        <source>The backup is written. “tegatactl account recover” reads it.</source>
        <translation>バックアップを書き出しました。「tegatactl account recover」で読み込めます。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountList</name>
    <message>
        <source>List the accounts.</source>
        <translation>アカウントの一覧を表示します。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>There is no account yet. Open one: tegatactl account add --ca letsencrypt --agree-tos</source>
        <translation>アカウントはまだありません。作成するには: tegatactl account add --ca letsencrypt --agree-tos</translation>
    </message>
    <message>
        <source>Key lies</source>
        <translation>鍵の保存先</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <extracomment>%1: an account that is used where none is named</extracomment>
        <translation>%1（既定）</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountProtect</name>
    <message>
        <source>Move the account key: to a file, under a passphrase, or into the keyring.</source>
        <translation>アカウント鍵を移します（ファイル、パスフレーズで暗号化したファイル、キーリング）。</translation>
    </message>
    <message>
        <source>Say where to: --key-place file, passphrase or keyring.</source>
        <translation>移動先を指定してください: --key-place file、passphrase、keyring のいずれか</translation>
    </message>
    <message>
        <source>The key is moved.</source>
        <translation>鍵を移しました。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountRecover</name>
    <message>
        <source>Find the account that a key belongs to, from a backup or another program.</source>
        <translation>バックアップや他のプログラムの鍵から、対応するアカウントを探します。</translation>
    </message>
    <message>
        <source>The key: PEM, also under a passphrase (--passphrase-file), or JWK as certbot&apos;s private_key.json.</source>
        <translation>鍵のファイル: PEM（パスフレーズ付きは --passphrase-file）、または certbot の private_key.json のような JWK です。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Open an account with this key if the CA does not know it.</source>
        <translation>認証局が知らない鍵なら、その鍵でアカウントを作成します。</translation>
    </message>
    <message>
        <source>With --register: agree to the CA&apos;s terms of service.</source>
        <translation>--register と共に: 認証局の利用規約に同意します。</translation>
    </message>
    <message>
        <source>Say which key: --key-file FILE.</source>
        <translation>鍵を指定してください: --key-file ファイル</translation>
    </message>
    <message>
        <source>The file does not say at which CA the account is; say it with --ca.</source>
        <translation>どの認証局のアカウントか、ファイルに書かれていません。--ca で指定してください。</translation>
    </message>
    <message>
        <source>To open an account with this key, add --register --agree-tos.</source>
        <translation>この鍵でアカウントを作成するには、--register --agree-tos を付けてください。</translation>
    </message>
    <message>
        <source>The account is here.</source>
        <translation>アカウントが見つかりました。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountReopen</name>
    <message>
        <source>Register the same key again at a CA that does not know the account any more.</source>
        <translation>アカウントを忘れた認証局に、同じ鍵で登録し直します。</translation>
    </message>
    <message>
        <source>Agree to the CA&apos;s terms of service.</source>
        <translation>認証局の利用規約に同意します。</translation>
    </message>
    <message>
        <source>This opens an account at %1 with the key that you have. If you agree to its terms of service, add --agree-tos.</source>
        <translation>今ある鍵で %1 にアカウントを作成します。利用規約に同意する場合は --agree-tos を付けてください。</translation>
    </message>
    <message>
        <source>The account is open again.</source>
        <translation>アカウントを登録し直しました。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountRollover</name>
    <message>
        <source>Give the account a new key; the former one is worth nothing afterwards.</source>
        <translation>アカウントの鍵を新しくします。以前の鍵は使えなくなります。</translation>
    </message>
    <message>
        <source>Kind of the new key: ec256 (default), ec384, rsa2048, rsa3072, rsa4096.</source>
        <translation>新しい鍵の種類: ec256（既定値）、ec384、rsa2048、rsa3072、rsa4096 です。</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>The account has a new key.</source>
        <translation>アカウントの鍵を新しくしました。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountShow</name>
    <message>
        <source>Show an account, and what the CA says of it now.</source>
        <translation>アカウントと、認証局での現在の状態を表示します。</translation>
    </message>
    <message>
        <source>The CA says: the account is valid.</source>
        <translation>認証局の回答: アカウントは有効です。</translation>
    </message>
    <message>
        <source>The CA says: the account is not valid any more.</source>
        <translation>認証局の回答: アカウントはもう有効ではありません。</translation>
    </message>
</context>
<context>
    <name>app::cli::AccountTerms</name>
    <message>
        <source>Show the terms of service, and agree to them when they have changed.</source>
        <translation>利用規約を表示し、変わっていれば同意します。</translation>
    </message>
    <message>
        <source>Agree to the terms that the CA has now.</source>
        <translation>認証局の現在の利用規約に同意します。</translation>
    </message>
    <message>
        <source>Agreed.</source>
        <translation>同意しました。</translation>
    </message>
    <message>
        <source>This CA names no terms of service.</source>
        <translation>この認証局は利用規約を示していません。</translation>
    </message>
    <message>
        <source>You have agreed to these.</source>
        <translation>この規約には同意済みです。</translation>
    </message>
    <message>
        <source>They have changed. Read them, then agree with --agree-tos.</source>
        <translation>規約が変わりました。読んだうえで --agree-tos を付けて同意してください。</translation>
    </message>
</context>
<context>
    <name>app::cli::ByHand</name>
    <message>
        <source>It goes on by itself when all name servers show the records. Press Enter to go on without them, Ctrl+C to go on another day.</source>
        <translation>すべてのネームサーバーでレコードが見えると、自動的に先へ進みます。待たずに進むには Enter キーを、後日続けるには Ctrl+C を押してください。</translation>
    </message>
    <message>
        <source>Press Enter when everything is in place.</source>
        <translation>すべて配置したら Enter キーを押してください。</translation>
    </message>
</context>
<context>
    <name>app::cli::Check</name>
    <message>
        <source>Look at everything that can stand in the way of a certificate, before a CA is asked.</source>
        <translation>証明書の妨げになるものを、認証局に申し込む前に調べます。</translation>
    </message>
    <message>
        <source>A name that the certificate is to be for.</source>
        <translation>証明書に含めるドメイン名を指定します。</translation>
    </message>
    <message>
        <source>The account that is to be used; may be left out if there is one.</source>
        <translation>使うアカウントを指定します。1つしかなければ省略できます。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Profile of the CA.</source>
        <translation>認証局のプロファイルを指定します。</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Port where the CA looks, for a private CA (default: 80).</source>
        <translation>認証局が見に来るポートを指定します。プライベートな認証局用です（既定値: 80）。</translation>
    </message>
    <message>
        <source>port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>There is no account “%1”; “tegatactl account list” names them.</source>
        <translation>アカウント「%1」はありません。「tegatactl account list」で一覧を表示できます。</translation>
    </message>
    <message>
        <source>Say which names to look at: tegatactl check example.org www.example.org</source>
        <translation>調べるドメイン名を指定してください: tegatactl check example.org www.example.org</translation>
    </message>
    <message>
        <source>No CA is named and there is no account, so what depends on the CA is left out. Name one: --ca letsencrypt</source>
        <translation>認証局の指定もアカウントもないため、認証局によって変わることは調べません。指定するには: --ca letsencrypt</translation>
    </message>
</context>
<context>
    <name>app::cli::Deploy</name>
    <message>
        <source>Say what is done with a certificate whenever it is new, and do it now.</source>
        <translation>証明書が新しくなるたびに行うことを決め、今すぐ実行します。</translation>
    </message>
    <message>
        <source>Its name, as “list” shows it.</source>
        <translation>証明書の名前（「list」で表示されるもの）。</translation>
    </message>
    <message>
        <source>Arguments of the program; put -- before those with a dash.</source>
        <translation>プログラムの引数です。ハイフンで始まるものの前には -- を置きます。</translation>
    </message>
    <message>
        <source>Test the configuration of nginx, and reload it if the test passes.</source>
        <translation>nginx の設定を検査し、問題がなければ再読み込みします。</translation>
    </message>
    <message>
        <source>Run this program, without a shell. TEGATA_NAME, TEGATA_FULLCHAIN, TEGATA_PRIVATE_KEY and others tell it about the certificate.</source>
        <translation>このプログラムをシェルを使わずに実行します。TEGATA_NAME、TEGATA_FULLCHAIN、TEGATA_PRIVATE_KEY などで証明書について伝えます。</translation>
    </message>
    <message>
        <source>program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Do nothing any more when the certificate is new.</source>
        <translation>証明書が新しくなっても何もしないようにします。</translation>
    </message>
    <message>
        <source>Only keep it, for the next renewal.</source>
        <translation>次の更新のために保存するだけにします。</translation>
    </message>
    <message>
        <source>Name one certificate, and what is to be done with it.</source>
        <translation>証明書を 1 つと、行うことを指定してください。</translation>
    </message>
    <message>
        <source>Nothing is done when %1 is new.</source>
        <translation>%1 が新しくなっても何も行いません。</translation>
    </message>
    <message>
        <source>It is kept and done when %1 is renewed.</source>
        <translation>保存しました。%1 が更新されたときに実行します。</translation>
    </message>
    <message>
        <source>%1 was put to use.</source>
        <translation>%1 を配置しました。</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsAdd</name>
    <message>
        <source>Set up a DNS provider that changes records for you.</source>
        <translation>レコードを代わりに変更する DNS プロバイダーを設定します。</translation>
    </message>
    <message>
        <source>What you call it.</source>
        <translation>お好きな呼び名です。</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>rfc2136: its port.</source>
        <translation>rfc2136: そのポート番号です。</translation>
    </message>
    <message>
        <source>port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>rfc2136: the zone. Default: found.</source>
        <translation>rfc2136: ゾーンです。省略すると自動で探します。</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>rfc2136: name of the TSIG key.</source>
        <translation>rfc2136: TSIG 鍵の名前です。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>rfc2136: its algorithm.</source>
        <translation>rfc2136: そのアルゴリズムです。</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>アルゴリズム</translation>
    </message>
    <message>
        <source>rfc2136: file with the secret in base64, or as tsig-keygen writes it, with name and algorithm.</source>
        <translation>rfc2136: 秘密の値を base64 で書いたファイル、または tsig-keygen が出力する、名前とアルゴリズムを含むファイルです。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Path of the program; of acme.sh itself for its scripts.</source>
        <translation>プログラムのパスです。acme.sh のスクリプトを使うときは acme.sh 自体のパスです。</translation>
    </message>
    <message>
        <source>path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>lexicon: for example cloudflare. acme.sh: for example dns_cf.</source>
        <translation>lexicon: 例えば cloudflare です。acme.sh: 例えば dns_cf です。</translation>
    </message>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>certbot: the hook that removes the record.</source>
        <translation>certbot: レコードを削除するフックです。</translation>
    </message>
    <message>
        <source>A credential, as the environment variable that the program reads, from a file; may be repeated.</source>
        <translation>認証情報です。プログラムが読む環境変数の名前と、値を書いたファイルを指定します。繰り返し指定できます。</translation>
    </message>
    <message>
        <source>Agree that the program is run and given the credentials.</source>
        <translation>プログラムを実行し、認証情報を渡すことに同意します。</translation>
    </message>
    <message>
        <source>If you agree, say so: --agree</source>
        <translation>同意する場合は --agree を付けてください。</translation>
    </message>
    <message>
        <source>The DNS provider “%1” is set up.</source>
        <translation>DNS プロバイダー「%1」を設定しました。</translation>
    </message>
    <message>
        <source>Try it: %1</source>
        <extracomment>%1 is a command line.</extracomment>
        <translation>試すには: %1</translation>
    </message>
    <message>
        <source>How it changes records: rfc2136, lexicon, acme.sh, program, lego, certbot, dehydrated or acme-dns.</source>
        <translation>レコードの変更方法: rfc2136、lexicon、acme.sh、program、lego、certbot、dehydrated、acme-dns のいずれかです。</translation>
    </message>
    <message>
        <source>rfc2136: the primary name server. Default: found. acme-dns: its https address.</source>
        <translation>rfc2136: プライマリーのネームサーバーです。省略すると自動で探します。acme-dns: その https アドレスです。</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsLeftovers</name>
    <message>
        <source>List the TXT records that could not be removed, or remove them now.</source>
        <translation>削除できなかった TXT レコードを一覧表示、または削除します。</translation>
    </message>
    <message>
        <source>Only these, as they are listed; else all.</source>
        <translation>一覧に示された ID（省略するとすべて）</translation>
    </message>
    <message>
        <source>Let the DNS provider try to remove them again.</source>
        <translation>DNS プロバイダーにもう一度削除させます。</translation>
    </message>
    <message>
        <source>Take them off the list: you have deleted them yourself.</source>
        <translation>自分で削除したものを一覧から外します。</translation>
    </message>
    <message>
        <source>Either --try-again or --done.</source>
        <translation>--try-again と --done は、どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>Nothing is left in the DNS.</source>
        <translation>DNS に残っているレコードはありません。</translation>
    </message>
    <message>
        <source>Name of the TXT record: %1</source>
        <translation>TXT レコードの名前: %1</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>値: %1</translation>
    </message>
    <message>
        <source>ID: %1</source>
        <extracomment>%1 is a word to be typed.</extracomment>
        <translation>ID: %1</translation>
    </message>
    <message>
        <source>To let the DNS provider try again: tegatactl dns leftovers --try-again</source>
        <translation>DNS プロバイダーにもう一度削除させるには: tegatactl dns leftovers --try-again</translation>
    </message>
    <message>
        <source>When you have deleted them yourself: tegatactl dns leftovers --done</source>
        <translation>自分で削除した場合: tegatactl dns leftovers --done</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken off the list.</source>
        <translation>
            <numerusform>%n 件のレコードを一覧から外しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: removed.</source>
        <translation>%1: 削除しました。</translation>
    </message>
    <message>
        <source>%1: still there.</source>
        <translation>%1: まだ残っています。</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsList</name>
    <message>
        <source>List the DNS providers.</source>
        <translation>DNS プロバイダーを一覧表示します。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>There is no DNS provider yet. Set one up: tegatactl dns add</source>
        <translation>DNS プロバイダーはまだありません。設定するには: tegatactl dns add</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用中の証明書</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>前回のテスト</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsPersist</name>
    <message>
        <source>Show the standing record that proves a name for good, and whether it is there.</source>
        <translation>名前を繰り返し検証できる常設レコードと、それがすでにあるかどうかを表示します。</translation>
    </message>
    <message>
        <source>Let the account have the wildcards and all names below, too.</source>
        <translation>ワイルドカードとその下のすべての名前も対象にします。</translation>
    </message>
    <message>
        <source>The last day on which the record counts; else it counts for good.</source>
        <translation>レコードが有効な最後の日です。指定しなければ期限はありません。</translation>
    </message>
    <message>
        <source>Let this DNS provider add the record where it is not there yet.</source>
        <translation>レコードがまだない場合、この DNS プロバイダーに追加させます。</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Go on looking until all name servers show it.</source>
        <translation>すべてのネームサーバーで見えるまで確認を続けます。</translation>
    </message>
    <message>
        <source>Say a day that is still to come: --until 2028-01-31</source>
        <translation>これから来る日を指定してください: --until 2028-01-31</translation>
    </message>
    <message>
        <source>Name of the TXT record: %1</source>
        <translation>TXT レコードの名前: %1</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>値: %1</translation>
    </message>
    <message>
        <source>In a zone file: %1</source>
        <translation>ゾーンファイルでの形: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a name, %2 what the name servers show.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A name that is to be proven; *.NAME for its wildcard and all names below, too. Without one: the records that certificates are renewed by, and whether they will do.</source>
        <translation>検証する名前です。*.NAME とすると、ワイルドカードとその下のすべての名前も対象になります。省略すると、証明書の更新に使うレコードと、次の更新に使えるかどうかを一覧表示します。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>For the next renewal</source>
        <translation>次の更新</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>Of a record in the DNS, in a table: it has no end date.</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>No certificate is proven by a standing record yet. To see what one has to say: tegatactl dns persist example.org</source>
        <translation>常設レコードで検証した証明書はまだありません。レコードの内容を見るには: tegatactl dns persist example.org</translation>
    </message>
    <message>
        <source>Say which names are to be proven: tegatactl dns persist example.org</source>
        <translation>検証する名前を指定してください: tegatactl dns persist example.org</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsRemove</name>
    <message>
        <source>Forget a DNS provider and its credentials.</source>
        <translation>DNS プロバイダーとその認証情報を削除します。</translation>
    </message>
    <message>
        <source>The DNS provider.</source>
        <translation>DNS プロバイダーです。</translation>
    </message>
    <message>
        <source>The DNS provider “%1” and its credentials are removed.</source>
        <translation>DNS プロバイダー「%1」とその認証情報を削除しました。</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsRename</name>
    <message>
        <source>Call a DNS provider something else, for every certificate that uses it.</source>
        <translation>DNS プロバイダーの名前を、それを使うすべての証明書も含めて変更します。</translation>
    </message>
    <message>
        <source>The DNS provider.</source>
        <translation>DNS プロバイダーです。</translation>
    </message>
    <message>
        <source>What it is to be called.</source>
        <translation>新しい名前です。</translation>
    </message>
    <message>
        <source>The DNS provider “%1” is called “%2” now.</source>
        <translation>DNS プロバイダー「%1」の名前を「%2」に変更しました。</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsResolver</name>
    <message>
        <source>Say where DNS questions go; without an address, show it.</source>
        <translation>DNS の問い合わせ先を指定します。アドレスを省略すると、現在の設定を表示します。</translation>
    </message>
    <message>
        <source>Resolvers, for a network with names of its own: ADDRESS or ADDRESS@PORT.</source>
        <translation>独自の名前を持つネットワーク用のリゾルバー: アドレス、または アドレス@ポートです。</translation>
    </message>
    <message>
        <source>Ask from the root servers down, as a CA does, or through this computer&apos;s resolver.</source>
        <translation>認証局と同じようにルートサーバーから順に、またはこのコンピューターのリゾルバーを通して問い合わせます。</translation>
    </message>
    <message>
        <source>Port of the zones&apos; own name servers, for tests.</source>
        <translation>ゾーン自身のネームサーバーのポート（テスト用）。</translation>
    </message>
    <message>
        <source>port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>From the root servers down, as a CA does, or through this computer&apos;s resolver.</source>
        <translation>認証局と同じようにルートサーバーから順に、またはこのコンピューターのリゾルバーを通して問い合わせます。</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsTest</name>
    <message>
        <source>Write a harmless record, look at all name servers, and remove it.</source>
        <translation>無害なレコードを書き込み、すべてのネームサーバーで確認してから削除します。</translation>
    </message>
    <message>
        <source>The DNS provider.</source>
        <translation>DNS プロバイダーです。</translation>
    </message>
    <message>
        <source>A name that it is to prove, for example example.org.</source>
        <translation>検証したい名前です。例えば example.org です。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Seconds to wait for the name servers.</source>
        <translation>ネームサーバーを待つ秒数です。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Say for which name it is to be tried: --for example.org</source>
        <translation>どの名前で試すかを指定してください: --for example.org</translation>
    </message>
    <message>
        <source>Writing a record …</source>
        <translation>レコードを書き込んでいます…</translation>
    </message>
    <message>
        <source>Removing the record …</source>
        <translation>レコードを削除しています…</translation>
    </message>
    <message>
        <source>It works: the record was written, seen on all name servers, and removed.</source>
        <translation>正常に動作します。レコードを書き込み、すべてのネームサーバーで確認し、削除しました。</translation>
    </message>
</context>
<context>
    <name>app::cli::DnsTrust</name>
    <message>
        <source>Agree to a program of a DNS provider that has changed.</source>
        <translation>変更された DNS プロバイダーのプログラムに改めて同意します。</translation>
    </message>
    <message>
        <source>The DNS provider.</source>
        <translation>DNS プロバイダーです。</translation>
    </message>
    <message>
        <source>Agree that the program is run and given the credentials.</source>
        <translation>プログラムを実行し、認証情報を渡すことに同意します。</translation>
    </message>
    <message>
        <source>If you agree, say so: --agree</source>
        <translation>同意する場合は --agree を付けてください。</translation>
    </message>
</context>
<context>
    <name>app::cli::Issue</name>
    <message>
        <source>Get a certificate for one or more names.</source>
        <translation>1つ以上の名前の証明書を取得します。</translation>
    </message>
    <message>
        <source>A name that the certificate is for; the first also names its folder.</source>
        <translation>証明書に含める名前です。最初の名前はフォルダー名にもなります。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name of the folder under live/.</source>
        <translation>live/ の下のフォルダー名です。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind of key: ec256 (default), ec384, rsa2048, rsa3072, rsa4096.</source>
        <translation>鍵の種類: ec256（既定値）、ec384、rsa2048、rsa3072、rsa4096</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Profile of the CA.</source>
        <translation>認証局のプロファイルです。</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Say which names the certificate is for: tegatactl issue example.org www.example.org</source>
        <translation>証明書に含める名前を指定してください: tegatactl issue example.org www.example.org</translation>
    </message>
    <message>
        <source>Going on with the issuance of %1.</source>
        <translation>%1 の証明書の取得を続けます。</translation>
    </message>
    <message>
        <source>The issuance is kept. Give the same command then, and it goes on.</source>
        <translation>取得の途中の状態は保存してあります。そのときに同じコマンドを実行すると続行します。</translation>
    </message>
    <message>
        <source>What was put in place for %1 could not be removed:</source>
        <translation>%1 のために配置したものを片付けられませんでした:</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>The issuance is kept. Give the same command again, and it goes on.</source>
        <translation>発行の手続きは保存されています。同じコマンドをもう一度実行すると、続きから進みます。</translation>
    </message>
    <message>
        <source>What was put in place earlier is used for: %1.</source>
        <translation>次の名前には、前に置いたものをそのまま使います: %1。</translation>
    </message>
    <message>
        <source>First carry the order out at the CA&apos;s staging environment and throw the result away; the real one follows if that went well.</source>
        <translation>まず認証局のステージング環境でオーダーを行い、結果を捨てます。うまくいけば本番のオーダーが続きます。</translation>
    </message>
    <message>
        <source>Only the rehearsal.</source>
        <translation>予行だけを行います。</translation>
    </message>
    <message>
        <source>The account to rehearse with, of any CA.</source>
        <translation>予行に使うアカウントです（どの認証局でもかまいません）。</translation>
    </message>
    <message>
        <source>Going on with the rehearsal for %1.</source>
        <translation>%1 の予行を続けます。</translation>
    </message>
</context>
<context>
    <name>app::cli::List</name>
    <message>
        <source>List the certificates and when they expire.</source>
        <translation>証明書の一覧と有効期限を表示します。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>There are no certificates yet. Get one: tegatactl issue example.org</source>
        <translation>証明書はまだありません。取得するには: tegatactl issue example.org</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>app::cli::Log</name>
    <message>
        <source>Show what has happened, to one certificate or to all.</source>
        <translation>1枚の証明書、またはすべての証明書の履歴を表示します。</translation>
    </message>
    <message>
        <source>Only what concerns this certificate.</source>
        <translation>この証明書に関するものだけを表示します。</translation>
    </message>
    <message>
        <source>How many entries at most (default: 200).</source>
        <translation>表示する件数の上限です（既定値: 200）。</translation>
    </message>
    <message>
        <source>count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Name one certificate at most, and a limit of at least 1.</source>
        <translation>指定できる証明書は1枚まで、件数は 1 以上です。</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <extracomment>%1: date and time, %2: a certificate&apos;s name, %3: what happened</extracomment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>履歴はまだありません。</translation>
    </message>
    <message>
        <source>Only what happened since then: 12h, 7d, 4w, or a date such as 2026-11-26.</source>
        <translation>この時点より後のできごとだけを表示します: 12h、7d、4w、または 2026-11-26 のような日付です。</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>Only what has all of these words in it.</source>
        <translation>これらの語をすべて含むものだけを表示します。</translation>
    </message>
    <message>
        <source>words</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Only failures.</source>
        <translation>失敗だけを表示します。</translation>
    </message>
    <message>
        <source>Write all of it into this file, without secrets: JSON where its name ends in .json, else text.</source>
        <translation>すべてをこのファイルに、秘密の情報を除いて書き出します。名前が .json で終わるときは JSON、それ以外はテキストです。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>“%1” is not a time. Say 12h, 7d, 4w, or a date such as 2026-11-26.</source>
        <translation>「%1」は時点として読めません。12h、7d、4w、または 2026-11-26 のような日付で指定してください。</translation>
    </message>
    <message>
        <source>Nothing that fits has happened.</source>
        <translation>該当するできごとはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in %1.</source>
        <translation>
            <numerusform>%n 件を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the CA saw when the certificate was last asked for in vain, as a text in English for who helps: without keys, tokens, mail addresses and the address of the account.</source>
        <translation>証明書の取得が最後に失敗したとき認証局が見たものを、助けてくれる人に渡せる英語の文で出力します。鍵、トークン、メールアドレス、アカウントの URL は含みません。</translation>
    </message>
    <message>
        <source>With --report: made-up names and addresses instead of the real ones.</source>
        <translation>--report と併用: 実際の名前と IP アドレスの代わりに仮のものを使います。</translation>
    </message>
    <message>
        <source>Say which certificate the report is about: tegatactl log --report example.org</source>
        <translation>どの証明書の報告か指定してください: tegatactl log --report example.org</translation>
    </message>
    <message>
        <source>No CA has refused this certificate, as far as it is remembered.</source>
        <translation>記録にある限り、この証明書が認証局に拒否されたことはありません。</translation>
    </message>
</context>
<context>
    <name>app::cli::ManualRecords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a name, %2 a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::cli::MethodOptions</name>
    <message>
        <source>Prove the names with Tegata&apos;s own web server at this address and port (default: 80).</source>
        <translation>Tegata の内蔵サーバーを使い、このアドレスとポートで名前を検証します（既定値: 80）。</translation>
    </message>
    <message>
        <source>[address:]port</source>
        <translation>[アドレス:]ポート</translation>
    </message>
    <message>
        <source>Prove the names by a file in this folder, which your web server serves as “/”.</source>
        <translation>このフォルダーに置くファイルで名前を検証します。ウェブサーバーが「/」として公開しているフォルダーを指定します。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Prove the names by files that you put in place yourself.</source>
        <translation>自分で置くファイルで名前を検証します。</translation>
    </message>
    <message>
        <source>Prove the names by TXT records: “manual” for records that you add yourself, or a DNS provider from “tegatactl dns list”.</source>
        <translation>TXT レコードで名前を検証します。自分でレコードを追加する場合は「manual」、それ以外は「tegatactl dns list」にある DNS プロバイダーを指定します。</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Prove the names with Tegata&apos;s own TLS server at this address and port (443 is where a CA looks).</source>
        <translation>このアドレスとポートで Tegata 内蔵の TLS サーバーを使って検証します（認証局が見るのはポート 443）。</translation>
    </message>
    <message>
        <source>Prove the names by a file in a folder on another server, which its web server serves as “/”; put there over SSH. Also: sftp://[USER@]HOST:PORT/FOLDER.</source>
        <translation>別のサーバーのウェブサーバーが「/」として公開しているフォルダーに、SSH でファイルを置いて検証します。sftp://[USER@]HOST:PORT/FOLDER とも書けます。</translation>
    </message>
    <message>
        <source>The private key for SSH; else ssh and its agent choose one.</source>
        <translation>SSH の秘密鍵を指定します。指定しなければ ssh とエージェントが選びます。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>With --dns: let the name of the record belong to the account (dns-account-01), where the CA offers that.</source>
        <translation>--dns とともに使います。認証局が対応していれば、レコードの名前をアカウントごとのものにします（dns-account-01）。</translation>
    </message>
    <message>
        <source>Prove the names by a standing TXT record, which is added once and stays (dns-persist-01), where the CA offers that: “manual” for a record that you add yourself, or a DNS provider.</source>
        <translation>一度だけ追加して残しておく常設 TXT レコードで名前を検証します（dns-persist-01）。認証局が対応している場合に使えます。自分で追加する場合は「manual」、それ以外は DNS プロバイダーを指定します。</translation>
    </message>
    <message>
        <source>Prove one name in another way; may be repeated. HOW is listen:[ADDRESS:]PORT, tls-alpn:[ADDRESS:]PORT, webroot:FOLDER, sftp:[USER@]HOST:/FOLDER, manual, dns:manual, dns:PROVIDER, dns-persist:manual or dns-persist:PROVIDER.</source>
        <translation>一つの名前だけを別の方法で検証します。繰り返し指定できます。HOW は listen:[ADDRESS:]PORT、tls-alpn:[ADDRESS:]PORT、webroot:FOLDER、sftp:[USER@]HOST:/FOLDER、manual、dns:manual、dns:PROVIDER、dns-persist:manual、dns-persist:PROVIDER のいずれかです。</translation>
    </message>
</context>
<context>
    <name>app::cli::Nginx</name>
    <message>
        <source>Print the nginx configuration for a certificate.</source>
        <translation>証明書の nginx 設定を出力します。</translation>
    </message>
    <message>
        <source>Its name, as “list” shows it.</source>
        <translation>「list」に表示される名前です。</translation>
    </message>
    <message>
        <source>The nginx it is for (default: the one that is installed, else 1.22.1).</source>
        <translation>対象の nginx です（既定値: インストール済みのもの、なければ 1.22.1）。</translation>
    </message>
    <message>
        <source>version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Mozilla&apos;s intermediate (default) or modern settings.</source>
        <translation>Mozilla の intermediate（既定値）または modern の設定です。</translation>
    </message>
    <message>
        <source>Folder with the site (default: /var/www/html).</source>
        <translation>サイトのフォルダーです（既定値: /var/www/html）。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Address of the program that answers, instead of a folder: http://127.0.0.1:8080</source>
        <translation>フォルダーの代わりに応答するプログラムのアドレス: http://127.0.0.1:8080</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Serve the site over http as well, instead of sending visitors on to https.</source>
        <translation>https へ転送せず、http でもサイトを公開します。</translation>
    </message>
    <message>
        <source>Folder for the answers to http-01 challenges.</source>
        <translation>http-01 チャレンジの応答を置くフォルダーです。</translation>
    </message>
    <message>
        <source>Port of Tegata&apos;s own listener, to which challenges are passed on.</source>
        <translation>チャレンジを転送する、Tegata の内蔵サーバーのポートです。</translation>
    </message>
    <message>
        <source>port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Tell browsers to use https only, for this many seconds. It cannot be taken back before.</source>
        <translation>この秒数の間、https だけを使うようブラウザーに指示します。それより早く元に戻すことはできません。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Port for http (default: 80).</source>
        <translation>http のポートです（既定値: 80）。</translation>
    </message>
    <message>
        <source>Port for https (default: 443).</source>
        <translation>https のポートです（既定値: 443）。</translation>
    </message>
    <message>
        <source>Let the installed nginx check it, without touching its own configuration.</source>
        <translation>インストール済みの nginx に検査させます。nginx 自身の設定には触れません。</translation>
    </message>
    <message>
        <source>--%1 wants a port: 1 to 65535.</source>
        <translation>--%1 には 1 から 65535 までのポートを指定してください。</translation>
    </message>
    <message>
        <source>--tls is intermediate or modern.</source>
        <translation>--tls には intermediate か modern を指定してください。</translation>
    </message>
    <message>
        <source>Either --root or --upstream, not both.</source>
        <translation>--root と --upstream は一方だけを指定してください。</translation>
    </message>
    <message>
        <source>Either --challenge-webroot or --challenge-proxy, not both.</source>
        <translation>--challenge-webroot と --challenge-proxy は一方だけを指定してください。</translation>
    </message>
    <message>
        <source>--hsts wants a number of seconds.</source>
        <translation>--hsts には秒数を指定してください。</translation>
    </message>
    <message>
        <source>Name one certificate; “tegatactl list” shows them.</source>
        <translation>証明書を1枚指定してください。「tegatactl list」で確認できます。</translation>
    </message>
    <message>
        <source>“%1” is not a version of nginx.</source>
        <translation>「%1」は nginx のバージョンではありません。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>nginx accepts this configuration.</source>
        <translation>nginx はこの設定を受け付けます。</translation>
    </message>
    <message>
        <source>nginx does not accept this configuration.</source>
        <translation>nginx はこの設定を受け付けません。</translation>
    </message>
</context>
<context>
    <name>app::cli::NotifyCalendar</name>
    <message>
        <source>Keep a calendar of expiries and planned renewals in a file.</source>
        <translation>有効期限と更新予定のカレンダーをファイルに保存します。</translation>
    </message>
    <message>
        <source>An .ics file to subscribe to; it is written now and after each change. “-” prints the calendar instead, “off” stops writing it.</source>
        <translation>カレンダーソフトから購読する .ics ファイルです。今すぐ、その後は変更のたびに書き込みます。「-」は代わりに画面へ出力し、「off」は書き込みをやめます。</translation>
    </message>
    <message>
        <source>Name one file, or “-”, or “off”.</source>
        <translation>ファイル、「-」、「off」のいずれかを一つ指定してください。</translation>
    </message>
    <message>
        <source>The calendar is not written any more.</source>
        <translation>カレンダーは今後書き込まれません。</translation>
    </message>
    <message>
        <source>The calendar is kept in %1.</source>
        <translation>カレンダーは %1 に保存されます。</translation>
    </message>
</context>
<context>
    <name>app::cli::NotifySet</name>
    <message>
        <source>Choose how you are told about trouble.</source>
        <translation>問題が起きたときの知らせ方を選びます。</translation>
    </message>
    <message>
        <source>Desktop notifications: on or off.</source>
        <translation>デスクトップ通知です。on または off を指定します。</translation>
    </message>
    <message>
        <source>Addresses with commas between them, or off. A program that sends mail (sendmail) does it.</source>
        <translation>コンマで区切ったアドレス、または off を指定します。送信はメール送信プログラム（sendmail）が行います。</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>The sender&apos;s address.</source>
        <translation>差出人のアドレスです。</translation>
    </message>
    <message>
        <source>address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>A file that holds the https address to which a JSON document is posted. The address may be secret, so it is not given here.</source>
        <translation>JSON 文書の送り先となる https アドレスを書いたファイルです。アドレスは秘密のことがあるため、ここには直接書きません。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>on or off.</source>
        <translation>on または off を指定します。</translation>
    </message>
    <message>
        <source>A command line, run without a shell, or off. It finds what is told in its environment: TEGATA_EVENT, TEGATA_TITLE, TEGATA_TEXT, TEGATA_URGENT, TEGATA_CERTIFICATES.</source>
        <translation>シェルを使わずに実行するコマンドライン、または off を指定します。内容は環境変数 TEGATA_EVENT、TEGATA_TITLE、TEGATA_TEXT、TEGATA_URGENT、TEGATA_CERTIFICATES で渡されます。</translation>
    </message>
    <message>
        <source>command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Whether renewals that worked are told, too: on or off.</source>
        <translation>成功した更新も知らせるかどうかです。on または off を指定します。</translation>
    </message>
    <message>
        <source>Hours at which what is not urgent waits: 22:00-07:00, or off.</source>
        <translation>急ぎでない通知を控える時間帯です。22:00-07:00 の形、または off を指定します。</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>--%1 is on or off.</source>
        <translation>--%1 は on か off です。</translation>
    </message>
    <message>
        <source>--quiet is two times of day such as 22:00-07:00, or off.</source>
        <translation>--quiet は 22:00-07:00 のような二つの時刻か off です。</translation>
    </message>
    <message>
        <source>Say what is to be set; “tegatactl notify set --help” lists it.</source>
        <translation>設定する項目を指定してください。「tegatactl notify set --help」に一覧があります。</translation>
    </message>
</context>
<context>
    <name>app::cli::NotifyShow</name>
    <message>
        <source>Show how you are told about trouble, and whether that works.</source>
        <translation>問題が起きたときの知らせ方と、それが働いているかを表示します。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>You are told about renewals that worked, too.</source>
        <translation>成功した更新もお知らせします。</translation>
    </message>
    <message>
        <source>You are told about trouble only.</source>
        <translation>問題だけをお知らせします。</translation>
    </message>
    <message>
        <source>What is not urgent waits from %1 to %2.</source>
        <translation>急ぎでない通知は %1 から %2 まで控えます。</translation>
    </message>
    <message>
        <source>The calendar is kept in %1.</source>
        <translation>カレンダーは %1 に保存されます。</translation>
    </message>
</context>
<context>
    <name>app::cli::NotifyTest</name>
    <message>
        <source>Send a test message.</source>
        <translation>テストメッセージを送ります。</translation>
    </message>
    <message>
        <source>desktop, mail, webhook or command. Default: all that are on.</source>
        <translation>desktop、mail、webhook、command のいずれかです。既定ではオンになっているものすべてです。</translation>
    </message>
    <message>
        <source>There is no channel “%1”: desktop, mail, webhook or command.</source>
        <translation>「%1」という通知方法はありません。desktop、mail、webhook、command のいずれかです。</translation>
    </message>
    <message>
        <source>Nothing is on. “tegatactl notify set” turns it on.</source>
        <translation>オンになっている通知方法がありません。「tegatactl notify set」でオンにできます。</translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation>%1: 送信しました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::cli::Practice</name>
    <message>
        <source>Get a certificate from a practice CA on this computer: no internet, nothing to break.</source>
        <translation>このコンピューターの練習用認証局から証明書を取得します。インターネットは使わず、壊れるものもありません。</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Starting the practice CA …</source>
        <translation>練習用認証局を起動しています…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>The practice CA&apos;s root is in %1.</source>
        <translation>練習用認証局のルート証明書は %1 にあります。</translation>
    </message>
    <message>
        <source>For nginx:</source>
        <translation>nginx 用:</translation>
    </message>
    <message>
        <source>A name for the certificate. Default: practice.test.</source>
        <translation>証明書に含める名前です。既定値は practice.test です。</translation>
    </message>
    <message>
        <source>The same, separated by commas or spaces.</source>
        <translation>同じく名前です。カンマか空白で区切ります。</translation>
    </message>
</context>
<context>
    <name>app::cli::Progress</name>
    <message>
        <source>%1/5 %2</source>
        <extracomment>%1: number of the step, %2: its title</extracomment>
        <translation>%1/5 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a name, %2: &quot;Proven&quot; or &quot;Not proven&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <translation>次の試行: %1</translation>
    </message>
    <message>
        <source>Certificate “%1” is valid until %2 (%3).</source>
        <translation>証明書「%1」の有効期限は %2 です（%3）。</translation>
    </message>
    <message>
        <source>Certificate and chain</source>
        <translation>証明書とチェーン</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密鍵</translation>
    </message>
</context>
<context>
    <name>app::cli::RemoteServers</name>
    <message>
        <source>Accept an SSH server that is not known yet, if its key has this fingerprint.</source>
        <translation>初めて接続する SSH サーバーを、鍵のフィンガープリントがこれと同じなら受け入れます。</translation>
    </message>
    <message>
        <source>The server %1 is not known here yet. Its key has this fingerprint:</source>
        <translation>サーバー %1 に接続するのは初めてです。その鍵のフィンガープリントは次のとおりです。</translation>
    </message>
    <message>
        <source>Compare it with what whoever runs the server says. Type “yes” and press Enter if it is the same.</source>
        <translation>サーバーの管理者から聞いたものと比べてください。同じなら「はい」または yes と入力して Enter を押します。</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>What a person types to accept the key of a server. Also understood in English.</extracomment>
        <translation>はい</translation>
    </message>
    <message>
        <source>The key of %1 is accepted.</source>
        <translation>%1 の鍵を受け入れました。</translation>
    </message>
</context>
<context>
    <name>app::cli::Renew</name>
    <message>
        <source>Renew certificates: those that are due, or those that are named.</source>
        <translation>証明書を更新します。更新時期のもの、または指定したものが対象です。</translation>
    </message>
    <message>
        <source>Their names, as “list” shows them.</source>
        <translation>証明書の名前（「list」で表示されるもの）。</translation>
    </message>
    <message>
        <source>Look at all certificates and renew what is due.</source>
        <translation>すべての証明書を調べ、更新時期のものを更新します。</translation>
    </message>
    <message>
        <source>Ask the CAs now when they want the certificates renewed.</source>
        <translation>いつ更新すべきかを今すぐ認証局に問い合わせます。</translation>
    </message>
    <message>
        <source>Renew what is named even if it is not due, was paused, or failed just now.</source>
        <translation>更新時期でなくても、一時停止中でも、失敗した直後でも、指定したものを更新します。</translation>
    </message>
    <message>
        <source>Make a new private key, now and from now on (the default).</source>
        <translation>今回も今後も新しい秘密鍵を作ります（既定）。</translation>
    </message>
    <message>
        <source>Keep the private key, now and from now on; for keys that are pinned (TLSA).</source>
        <translation>今回も今後も同じ秘密鍵を使います。鍵を固定している場合（TLSA）のためのものです。</translation>
    </message>
    <message>
        <source>Switch automatic renewal of what is named on or off, and do nothing else.</source>
        <translation>指定したものの自動更新をオンまたはオフにするだけで、ほかには何もしません。</translation>
    </message>
    <message>
        <source>on|off</source>
        <translation>on|off</translation>
    </message>
    <message>
        <source>Name certificates, or say --due to look at all of them.</source>
        <translation>証明書を指定するか、すべてを調べるには --due を付けてください。</translation>
    </message>
    <message>
        <source>Either a new key or the same one.</source>
        <translation>新しい鍵か同じ鍵か、どちらか一方にしてください。</translation>
    </message>
    <message>
        <source>This is only for certificates that are named.</source>
        <translation>これは証明書を指定したときだけ使えます。</translation>
    </message>
    <message>
        <source>Say --automatic on or --automatic off.</source>
        <translation>--automatic on または --automatic off としてください。</translation>
    </message>
    <message>
        <source>%1 is renewed by itself.</source>
        <translation>%1 は自動的に更新されます。</translation>
    </message>
    <message>
        <source>%1 is no longer renewed by itself.</source>
        <translation>%1 は自動的には更新されなくなりました。</translation>
    </message>
    <message>
        <source>%1: renewing. %2</source>
        <extracomment>%1 is a certificate&apos;s name, %2 a whole sentence: why.</extracomment>
        <translation>%1: 更新しています。%2</translation>
    </message>
    <message>
        <source>What the CA saw, and how to repair it: tegatactl log CERTIFICATE --failures --verbose</source>
        <translation>認証局が見たものと直し方: tegatactl log 証明書 --failures --verbose</translation>
    </message>
    <message>
        <source>What was told could not be written down, and may be told again.</source>
        <translation>お知らせしたことを記録できませんでした。同じお知らせが繰り返されることがあります。</translation>
    </message>
</context>
<context>
    <name>app::cli::RenewalTeller</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a certificate&apos;s name, %2 a whole sentence: what became of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::cli::Revoke</name>
    <message>
        <source>Revoke a certificate at its CA. It cannot be undone.</source>
        <translation>認証局に証明書を失効させてもらいます。元に戻すことはできません。</translation>
    </message>
    <message>
        <source>Its name, as “list” shows it.</source>
        <translation>「list」が表示する証明書の名前です。</translation>
    </message>
    <message>
        <source>Why: keyCompromise (the key was or may be exposed), superseded (it was replaced), cessationOfOperation (the site is no longer run), unspecified.</source>
        <translation>理由: keyCompromise（鍵が漏えいした、またはそのおそれがある）、superseded（置き換えた）、cessationOfOperation（サイトの運用を終了した）、unspecified（その他）。</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>An earlier generation of it, by its number under archive/.</source>
        <translation>以前の世代を archive/ の番号で指定します。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Sign with the certificate&apos;s own key rather than the account&apos;s. CAs take that for keyCompromise.</source>
        <translation>アカウントの鍵ではなく証明書自身の鍵で署名します。認証局はこれを keyCompromise として扱います。</translation>
    </message>
    <message>
        <source>File with a certificate that is not in the store.</source>
        <translation>保管場所にない証明書のファイルです。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File with its private key (PEM, without a passphrase).</source>
        <translation>その秘密鍵のファイル（PEM、パスフレーズなし）。</translation>
    </message>
    <message>
        <source>The account that signs, or whose CA is asked.</source>
        <translation>署名するアカウント、または依頼先の認証局のアカウントです。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Do not ask the CA&apos;s revocation list afterwards.</source>
        <translation>あとで認証局の失効リストを確認しません。</translation>
    </message>
    <message>
        <source>Do not ask whether it is meant.</source>
        <translation>確認を求めません。</translation>
    </message>
    <message>
        <source>Name one certificate, or a file with one: --certificate FILE</source>
        <translation>証明書を1つ指定するか、ファイルを指定してください: --certificate ファイル</translation>
    </message>
    <message>
        <source>Say why: --reason keyCompromise, superseded, cessationOfOperation or unspecified</source>
        <translation>理由を指定してください: --reason keyCompromise、superseded、cessationOfOperation、unspecified のいずれか</translation>
    </message>
    <message>
        <source>For a file, say who signs and where: --key FILE --ca CA, or --account ID</source>
        <translation>ファイルの場合は、署名する鍵と認証局を指定してください: --key ファイル --ca 認証局、または --account ID</translation>
    </message>
    <message>
        <source>--key and --ca go with --certificate; for a certificate of the store there is --with-certificate-key.</source>
        <translation>--key と --ca は --certificate とともに使います。保管場所の証明書には --with-certificate-key を使ってください。</translation>
    </message>
    <message>
        <source>Revoke the certificate for %1?</source>
        <extracomment>%1: names of a certificate</extracomment>
        <translation>%1 の証明書を失効させますか？</translation>
    </message>
    <message>
        <source>Nobody is here to confirm it. To do it, add --yes.</source>
        <translation>確認する人がいません。実行するには --yes を付けてください。</translation>
    </message>
    <message>
        <source>Type “%1” to revoke it; anything else leaves it as it is.</source>
        <translation>失効させるには「%1」と入力してください。ほかの入力では何も変わりません。</translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation>何も失効させませんでした。</translation>
    </message>
</context>
<context>
    <name>app::cli::RollBack</name>
    <message>
        <source>Make the previous generation of a certificate live again.</source>
        <translation>証明書の 1 つ前の世代を再び有効にします。</translation>
    </message>
    <message>
        <source>Its name, as “list” shows it.</source>
        <translation>証明書の名前（「list」で表示されるもの）。</translation>
    </message>
    <message>
        <source>Name one certificate; “tegatactl list” shows them.</source>
        <translation>証明書を 1 つ指定してください。「tegatactl list」で一覧できます。</translation>
    </message>
    <message>
        <source>Generation %1 of %2 is live again.</source>
        <translation>%2 の世代 %1 が再び有効になりました。</translation>
    </message>
</context>
<context>
    <name>app::cli::Schedule</name>
    <message>
        <source>Set up, or repair, a timer that renews twice a day.</source>
        <translation>1日2回更新するタイマーを設定または修復します。</translation>
    </message>
    <message>
        <source>Show whether renewal is automatic, when it ran and when it runs next.</source>
        <translation>自動更新の状態と、前回および次回の実行時刻を表示します。</translation>
    </message>
    <message>
        <source>Stop the timer and take it away.</source>
        <translation>タイマーを止めて取り除きます。</translation>
    </message>
    <message>
        <source>For the whole computer, as root, instead of for you alone.</source>
        <translation>自分だけではなく、コンピューター全体に対して root として設定します。</translation>
    </message>
    <message>
        <source>Let your timer run while you are logged out, too.</source>
        <translation>ログアウト中もタイマーを動かします。</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>前回の確認</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>It ended</source>
        <translation>その結果</translation>
    </message>
    <message>
        <source>Timer ran last</source>
        <translation>タイマーの前回の実行</translation>
    </message>
    <message>
        <source>Its run</source>
        <translation>実行の結果</translation>
    </message>
    <message>
        <source>Timer runs next</source>
        <translation>タイマーの次回の実行</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Set it up: tegatactl schedule install</source>
        <translation>設定するには: tegatactl schedule install</translation>
    </message>
</context>
<context>
    <name>app::cli::Show</name>
    <message>
        <source>Show a certificate with all its fields and files.</source>
        <translation>証明書のすべての項目とファイルを表示します。</translation>
    </message>
    <message>
        <source>Its name, as “list” shows it.</source>
        <translation>「list」に表示される名前です。</translation>
    </message>
    <message>
        <source>Print the certificate and its chain in PEM instead.</source>
        <translation>代わりに証明書とチェーンを PEM で出力します。</translation>
    </message>
    <message>
        <source>Name one certificate; “tegatactl list” shows them.</source>
        <translation>証明書を1枚指定してください。「tegatactl list」で確認できます。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Certificate and chain</source>
        <translation>証明書とチェーン</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Certificate alone</source>
        <translation>証明書のみ</translation>
    </message>
    <message>
        <source>Chain alone</source>
        <translation>チェーンのみ</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次回</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Why then</source>
        <translation>その理由</translation>
    </message>
    <message>
        <source>The CA&apos;s reasons</source>
        <translation>認証局の説明</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Putting to use</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s revocation list now. Exit status: 1 revoked, 75 it cannot be told.</source>
        <translation>認証局の失効リストを今すぐ確認します。終了ステータス: 1 失効済み、75 判断できません。</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>失効</translation>
    </message>
</context>
<context>
    <name>app::cli::Words</name>
    <message>
        <source>Folder of the store. Default: $TEGATA_STORE, else the user&apos;s own.</source>
        <translation>保存場所のフォルダーです。既定値は $TEGATA_STORE、なければユーザーのフォルダーです。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Print one JSON document on standard output.</source>
        <translation>標準出力に JSON 文書を1つ出力します。</translation>
    </message>
    <message>
        <source>Show every exchange and the technical text of errors.</source>
        <translation>すべての通信と、エラーの技術的な内容を表示します。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>Gets, watches and installs TLS certificates from any ACME authority.</source>
        <translation>ACME に対応した認証局から TLS 証明書を取得し、見守り、設置します。</translation>
    </message>
    <message>
        <source>What to do; see below.</source>
        <translation>行うことです。下をご覧ください。</translation>
    </message>
    <message>
        <source>VERB …</source>
        <translation>動詞 …</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>動詞:</translation>
    </message>
    <message>
        <source>“tegatactl VERB --help” explains a verb and its options.</source>
        <translation>「tegatactl 動詞 --help」で、動詞とオプションの説明を表示します。</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 failed, 2 wrong usage, 3 nothing to do, 75 try again later.</source>
        <translation>終了ステータス: 0 完了、1 失敗、2 使い方の誤り、3 することがない、75 あとで再試行</translation>
    </message>
    <message>
        <source>“tegatactl --help” lists what there is.</source>
        <translation>「tegatactl --help」で一覧を表示します。</translation>
    </message>
    <message>
        <source>There is no such verb: %1</source>
        <translation>この動詞はありません: %1</translation>
    </message>
    <message>
        <source>File whose first line opens account keys that are kept under a passphrase. Default: $TEGATA_PASSPHRASE_FILE.</source>
        <translation>パスフレーズで暗号化したアカウント鍵を開くためのファイル（最初の行）。既定値: $TEGATA_PASSPHRASE_FILE です。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>“%1” is one word too many for “tegatactl %2”.</source>
        <translation>「tegatactl %2」に「%1」は余分です。</translation>
    </message>
</context>
<context>
    <name>core::text::AccountText</name>
    <message>
        <source>Deactivated</source>
        <extracomment>The states of an account at a CA.</extracomment>
        <translation>停止済み</translation>
    </message>
    <message>
        <source>Revoked by the CA</source>
        <translation>認証局が停止</translation>
    </message>
    <message>
        <source>Not confirmed by the CA yet</source>
        <translation>認証局の確認待ち</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <extracomment>A small label, in capitals where the script has them.</extracomment>
        <translation>練習用</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>テスト用</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>The name of a CA and the mail address of the account there.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>For tests: wide limits, but browsers do not trust its certificates.</source>
        <translation>テスト用です。制限はゆるやかですが、発行される証明書はブラウザーに信頼されません。</translation>
    </message>
    <message>
        <source>Needs a customer account: a key ID and a key from its website.</source>
        <translation>顧客アカウント（認証局のサイトで得られる鍵 ID と鍵）が必要です。</translation>
    </message>
    <message>
        <source>Needs a mail address.</source>
        <translation>メールアドレスが必要です。</translation>
    </message>
    <message>
        <source>Free to use without registration; also issues for IP addresses.</source>
        <translation>登録なしで自由に使えます。IP アドレスの証明書も発行します。</translation>
    </message>
    <message>
        <source>Free to use without registration.</source>
        <translation>登録なしで自由に使えます。</translation>
    </message>
    <message>
        <source>Practice CA</source>
        <translation>練習用認証局</translation>
    </message>
    <message>
        <source>Not known to the CA any more</source>
        <translation>認証局に登録がありません</translation>
    </message>
    <message>
        <source>Change of key not confirmed yet</source>
        <translation>鍵の変更が未確認です</translation>
    </message>
    <message>
        <source>In a file</source>
        <extracomment>Where the private key of an account lies.</extracomment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>In a file, encrypted with a passphrase</source>
        <translation>パスフレーズで暗号化したファイル</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keyring</source>
        <translation>デスクトップのキーリング</translation>
    </message>
    <message>
        <source>Renewals run with nobody there; whoever can read your files can use the account.</source>
        <translation>誰もいなくても更新できます。ただし、ファイルを読める人はアカウントを使えます。</translation>
    </message>
    <message>
        <source>Safe even when the disk is copied; renewals wait until the passphrase is given.</source>
        <translation>ディスクをコピーされても安全です。パスフレーズを入力するまで更新は待たされます。</translation>
    </message>
    <message>
        <source>Opens when you log in; renewals wait while nobody is logged in.</source>
        <translation>ログインすると開きます。誰もログインしていない間、更新は待たされます。</translation>
    </message>
    <message>
        <source>The CA closes the account for good; its key is of no use any more. Certificates stay valid until they expire, but this account cannot renew or revoke them. Standing records in the DNS that name it prove nothing any more.</source>
        <translation>認証局がアカウントを無効にし、鍵は使えなくなります。元に戻すことはできません。証明書は有効期限まで有効ですが、このアカウントでは更新も失効もできなくなります。このアカウントを指す DNS の常設レコードも、検証に使えなくなります。</translation>
    </message>
</context>
<context>
    <name>core::text::ActivityText</name>
    <message>
        <source>%1 %2: no answer</source>
        <translation>%1 %2: 応答なし</translation>
    </message>
    <message>
        <source>%1 %2: %3 in %4</source>
        <extracomment>An exchange with the CA: method, address, HTTP status, duration.</extracomment>
        <translation>%1 %2: %3（%4）</translation>
    </message>
    <message>
        <source>Getting the certificate began.</source>
        <translation>証明書の取得を始めました。</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <extracomment>%1 is the title of a step: &quot;Ask for a certificate&quot;.</extracomment>
        <translation>手順: %1</translation>
    </message>
    <message>
        <source>%1 is proven.</source>
        <translation>%1 の検証が済みました。</translation>
    </message>
    <message>
        <source>%1 is not proven. %2</source>
        <extracomment>%1 is a name, %2 a whole sentence.</extracomment>
        <translation>%1 は検証できませんでした。%2</translation>
    </message>
    <message>
        <source>%1 is not proven.</source>
        <translation>%1 は検証できませんでした。</translation>
    </message>
    <message>
        <source>Waiting until %1. %2</source>
        <translation>%1 まで待ちます。%2</translation>
    </message>
    <message>
        <source>Waiting until %1.</source>
        <translation>%1 まで待ちます。</translation>
    </message>
    <message>
        <source>Went on where it was interrupted.</source>
        <translation>中断したところから再開しました。</translation>
    </message>
    <message>
        <source>Began again with a new order: the old one had expired.</source>
        <translation>オーダーの期限が切れたため、新しいオーダーでやり直しました。</translation>
    </message>
    <message>
        <source>The proof for %1 could not be taken away. %2</source>
        <translation>%1 の検証用の応答を片付けられませんでした。%2</translation>
    </message>
    <message>
        <source>The certificate is installed and valid until %1.</source>
        <translation>証明書を設置しました。有効期限は %1 です。</translation>
    </message>
    <message>
        <source>Getting the certificate failed. %1</source>
        <translation>証明書を取得できませんでした。%1</translation>
    </message>
    <message>
        <source>Getting the certificate failed.</source>
        <translation>証明書を取得できませんでした。</translation>
    </message>
    <message>
        <source>Getting the certificate was cancelled.</source>
        <translation>証明書の取得を中止しました。</translation>
    </message>
    <message>
        <source>An account was made at %1.</source>
        <translation>%1 にアカウントを作成しました。</translation>
    </message>
    <message>
        <source>Getting a certificate for %1 began.</source>
        <translation>%1 の証明書の取得を始めました。</translation>
    </message>
    <message>
        <source>The certificate is installed.</source>
        <translation>証明書を設置しました。</translation>
    </message>
    <message>
        <source>The CA has moved the time for renewal: between %1 and %2.</source>
        <translation>認証局が更新の時期を変えました: %1から%2までです。</translation>
    </message>
    <message>
        <source>The CA asks for renewal between %1 and %2.</source>
        <translation>認証局は%1から%2までの間の更新を求めています。</translation>
    </message>
    <message>
        <source>%1 It explains why at %2.</source>
        <extracomment>%1 is a whole sentence, %2 a host.</extracomment>
        <translation>%1理由は %2 で説明されています。</translation>
    </message>
    <message>
        <source>The CA could not say when to renew. %1 The share of the lifetime decides meanwhile.</source>
        <translation>いつ更新すべきか認証局から回答がありませんでした。%1その間は有効期間に対する割合で決めます。</translation>
    </message>
    <message>
        <source>Renewal began. %1</source>
        <translation>更新を始めました。%1</translation>
    </message>
    <message numerus="yes">
        <source>Renewal failed, %n time(s) in a row. %1 Next try: %2.</source>
        <translation>
            <numerusform>更新に %n 回続けて失敗しました。%1次の試行: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Not renewed. %1</source>
        <translation>更新しませんでした。%1</translation>
    </message>
    <message>
        <source>Not renewed.</source>
        <translation>更新しませんでした。</translation>
    </message>
    <message>
        <source>All certificates were looked at: %1 renewed, %2 failed, %3 left as they are.</source>
        <translation>すべての証明書を調べました。更新 %1 件、失敗 %2 件、変更なし %3 件です。</translation>
    </message>
    <message>
        <source>The CA did not take the order as a replacement; it was asked once more without that. %1</source>
        <translation>認証局は置き換えとしてのオーダーを受け付けなかったため、その指定なしでもう一度要求しました。%1</translation>
    </message>
    <message>
        <source>Generation %1 was taken back: generation %2 is live again.</source>
        <translation>世代 %1 を取りやめ、世代 %2 を再び有効にしました。</translation>
    </message>
    <message>
        <source>Generation %1 was put to use.</source>
        <translation>世代 %1 を配置しました。</translation>
    </message>
    <message>
        <source>The certificate could not be put to use. %1 Next try: %2.</source>
        <translation>証明書を配置できませんでした。%1次の試行: %2</translation>
    </message>
    <message>
        <source>The account at %1 was recovered with its key.</source>
        <translation>%1 のアカウントを鍵から復元しました。</translation>
    </message>
    <message>
        <source>The contact of the account at %1 was changed.</source>
        <translation>%1 のアカウントの連絡先を変更しました。</translation>
    </message>
    <message>
        <source>New terms of service of %1 were agreed to.</source>
        <translation>%1 の新しい利用規約に同意しました。</translation>
    </message>
    <message>
        <source>The account at %1 was deactivated.</source>
        <translation>%1 のアカウントを無効にしました。</translation>
    </message>
    <message>
        <source>The account at %1 has a new key.</source>
        <translation>%1 のアカウントの鍵を新しくしました。</translation>
    </message>
    <message>
        <source>The account at %1 keeps its key: the CA did not take the new one.</source>
        <translation>%1 のアカウントの鍵は元のままです。認証局が新しい鍵を受け付けませんでした。</translation>
    </message>
    <message>
        <source>The account key for %1 was moved to another place.</source>
        <translation>%1 のアカウント鍵を別の場所に移しました。</translation>
    </message>
    <message>
        <source>A backup of the account key for %1 was written.</source>
        <translation>%1 のアカウント鍵のバックアップを書き出しました。</translation>
    </message>
    <message>
        <source>The CA is asked to revoke it, signed by the certificate&apos;s own key: %1</source>
        <extracomment>%1: a reason in a few words: &quot;it was replaced&quot;</extracomment>
        <translation>証明書自身の鍵で署名して、認証局に失効を依頼しました: %1</translation>
    </message>
    <message>
        <source>The CA is asked to revoke it: %1</source>
        <translation>認証局に失効を依頼しました: %1</translation>
    </message>
    <message>
        <source>It had been revoked before.</source>
        <translation>すでに失効していました。</translation>
    </message>
    <message>
        <source>It is revoked: %1</source>
        <translation>失効しました: %1</translation>
    </message>
    <message>
        <source>It was not revoked. %1</source>
        <translation>失効しませんでした。%1</translation>
    </message>
    <message>
        <source>It was not revoked.</source>
        <translation>失効しませんでした。</translation>
    </message>
    <message>
        <source>The revocation list was asked. %1</source>
        <extracomment>%1: what the CA&apos;s revocation list says</extracomment>
        <translation>失効リストを確認しました。%1</translation>
    </message>
    <message>
        <source>Told by %1: %2</source>
        <extracomment>%1 is a way of telling (&quot;Mail&quot;), %2 the title of a message.</extracomment>
        <translation>%1でお知らせしました: %2</translation>
    </message>
    <message>
        <source>Could not tell by %1: %2</source>
        <translation>%1でお知らせできませんでした: %2</translation>
    </message>
    <message>
        <source>Could not tell by %1.</source>
        <translation>%1でお知らせできませんでした。</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>名前: %1</translation>
    </message>
    <message>
        <source>Generation: %1</source>
        <translation>世代: %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>シリアル番号: %1</translation>
    </message>
    <message>
        <source>A rehearsal for %1 began at the staging environment of the CA.</source>
        <translation>%1 の予行を認証局のステージング環境で始めました。</translation>
    </message>
    <message>
        <source>The rehearsal went well. Its certificate was thrown away.</source>
        <translation>予行はうまくいきました。予行の証明書は捨てました。</translation>
    </message>
    <message>
        <source>The rehearsal failed; the real certificate was not asked for. %1</source>
        <translation>予行に失敗したため、本番の証明書は要求していません。%1</translation>
    </message>
    <message>
        <source>The standing record for %1 counts until %2.</source>
        <translation>%1 の常設レコードの期限は %2 です。</translation>
    </message>
</context>
<context>
    <name>core::text::AlertText</name>
    <message numerus="yes">
        <source>Renewal failed %n time(s).</source>
        <translation>
            <numerusform>更新に%n回失敗しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: &quot;Renewal failed 3 times.&quot; and why.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Renewed %1, valid until %2.</source>
        <translation>%1 を更新しました（%2まで有効です）。</translation>
    </message>
    <message>
        <source>%1 expires %2.</source>
        <translation>%1 は%2に期限が切れます。</translation>
    </message>
    <message>
        <source>%1 could not be renewed yet; it expires %2.</source>
        <translation>%1 はまだ更新できていません。%2に期限が切れます。</translation>
    </message>
    <message>
        <source>The renewal of %1 waits for you; it expires %2.</source>
        <translation>%1 の更新には操作が必要です。%2に期限が切れます。</translation>
    </message>
    <message>
        <source>%1 expired %2.</source>
        <extracomment>%2 is a distance in time: &quot;2 days ago&quot;.</extracomment>
        <translation>%1 は%2に期限が切れました。</translation>
    </message>
    <message>
        <source>The certificate for %1 is revoked.</source>
        <translation>%1 の証明書は失効済みです。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) need attention</source>
        <translation>
            <numerusform>%n件の証明書に対応が必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Tegata, or run “tegatactl schedule status”, to see why. Certificates that are not renewed expire.</source>
        <translation>理由は Tegata を開くか「tegatactl schedule status」で確認できます。更新されない証明書は期限が切れます。</translation>
    </message>
    <message>
        <source>%1 expires %2</source>
        <translation>%1 は%2に期限切れ</translation>
    </message>
    <message>
        <source>%1 could not be renewed yet</source>
        <translation>%1 はまだ更新できていません</translation>
    </message>
    <message>
        <source>%1 waits for you</source>
        <translation>%1 は操作が必要です</translation>
    </message>
    <message>
        <source>%1 expired %2</source>
        <translation>%1 は期限切れ（%2）</translation>
    </message>
    <message>
        <source>%1 is revoked</source>
        <translation>%1 は失効済みです</translation>
    </message>
    <message>
        <source>Tegata: a test</source>
        <translation>Tegata のテスト</translation>
    </message>
    <message>
        <source>This is what Tegata&apos;s messages look like. Nothing is wrong.</source>
        <translation>Tegata からのお知らせはこのように届きます。問題は起きていません。</translation>
    </message>
    <message>
        <source>Renewed %1</source>
        <translation>%1 を更新しました</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) renewed</source>
        <translation>
            <numerusform>%n件の証明書を更新しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Renew now</source>
        <translation>今すぐ更新</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>デスクトップ通知</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>No desktop answered: nobody is logged in, or this desktop shows no notifications.</source>
        <translation>デスクトップから応答がありません。誰もログインしていないか、このデスクトップは通知を表示しません。</translation>
    </message>
    <message>
        <source>This computer has no program that sends mail (sendmail). The package msmtp-mta brings a small one.</source>
        <translation>このコンピューターにはメールを送信するプログラム（sendmail）がありません。パッケージ msmtp-mta に小さなものがあります。</translation>
    </message>
    <message>
        <source>“%1” is not a mail address that can be used.</source>
        <translation>「%1」はメールアドレスとして使えません。</translation>
    </message>
    <message>
        <source>The webhook needs an address that begins with https://.</source>
        <translation>Webhook には https:// で始まるアドレスが必要です。</translation>
    </message>
    <message>
        <source>%1 refused the message with status %2.</source>
        <extracomment>%1 is a host, %2 a number such as 404.</extracomment>
        <translation>%1 がステータス %2 でメッセージを拒否しました。</translation>
    </message>
    <message>
        <source>“%1” is not the absolute path of a program.</source>
        <translation>「%1」はプログラムの絶対パスではありません。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not delivered, %1: %2</source>
        <extracomment>%1: date and time, %2: a whole sentence.</extracomment>
        <translation>%1、届けられませんでした: %2</translation>
    </message>
    <message>
        <source>Last sent %1.</source>
        <translation>前回の送信は%1です。</translation>
    </message>
    <message>
        <source>Certificates (Tegata)</source>
        <translation>証明書（Tegata）</translation>
    </message>
    <message>
        <source>Names: %1
Certificate authority: %2</source>
        <translation>名前: %1
認証局: %2</translation>
    </message>
    <message>
        <source>Certificate expires: %1</source>
        <translation>証明書の有効期限: %1</translation>
    </message>
    <message>
        <source>Certificate renewal planned: %1</source>
        <translation>証明書の更新予定: %1</translation>
    </message>
    <message>
        <source>%1 is renewed, but what uses it still has the old certificate. %2</source>
        <translation>%1 は更新済みですが、配置先はまだ古い証明書を使用中です。%2</translation>
    </message>
    <message>
        <source>%1 is not yet in use</source>
        <translation>%1 はまだ配置されていません</translation>
    </message>
    <message>
        <source>Tegata cannot save anything, so no certificate is renewed.</source>
        <translation>Tegata が何も保存できないため、証明書は更新されません。</translation>
    </message>
    <message>
        <source>Tegata cannot save anything</source>
        <translation>Tegata が何も保存できません</translation>
    </message>
    <message numerus="yes">
        <source>%n TXT record(s) of %1 could not be removed from the DNS. They do no harm.</source>
        <translation>
            <numerusform>%1 の TXT レコード %n 件を DNS から削除できませんでした。害はありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The standing record that proves %1 ends %2, before the next renewal. Replace it by one that ends later.</source>
        <translation>%1 を検証する常設レコードは、次の更新より前に期限が切れます（%2）。期限のより遅いレコードに置き換えてください。</translation>
    </message>
    <message>
        <source>The standing record that proves %1 is bound to another key or account than the one that will ask. Replace it before the next renewal.</source>
        <translation>%1 を検証する常設レコードは、更新に使うものとは別の鍵またはアカウントに結び付いています。次の更新までに置き換えてください。</translation>
    </message>
    <message>
        <source>Try again, or say that they are gone: “tegatactl dns leftovers”, or Settings, DNS providers.</source>
        <translation>もう一度削除する、または一覧から外すには、「tegatactl dns leftovers」を実行するか、「設定」の「DNS プロバイダー」を開いてください。</translation>
    </message>
    <message>
        <source>What it has to say: tegatactl dns persist %1</source>
        <translation>必要な内容を見るには: tegatactl dns persist %1</translation>
    </message>
    <message numerus="yes">
        <source>%n TXT record(s) of %1 are left in the DNS</source>
        <translation>
            <numerusform>%1 の TXT レコード %n 件が DNS に残っています</numerusform>
        </translation>
    </message>
    <message>
        <source>The standing record of %1 ends soon</source>
        <translation>%1 の常設レコードの期限が近づいています</translation>
    </message>
    <message>
        <source>The standing record of %1 has to be replaced</source>
        <translation>%1 の常設レコードを置き換える必要があります</translation>
    </message>
</context>
<context>
    <name>core::text::CaSawText</name>
    <message>
        <source>What the CA said</source>
        <translation>認証局の回答</translation>
    </message>
    <message>
        <source>What the CA saw of %1</source>
        <translation>認証局が見た %1</translation>
    </message>
    <message>
        <source>It asked %1, port %2, for %3</source>
        <translation>%1 のポート %2 に %3 を要求しました</translation>
    </message>
    <message>
        <source>Redirected, it asked %1, port %2, for %3</source>
        <translation>リダイレクトされ、%1 のポート %2 に %3 を要求しました</translation>
    </message>
    <message>
        <source>It asked %1, port %2.</source>
        <translation>%1 のポート %2 に要求しました。</translation>
    </message>
    <message>
        <source>It asked for %1</source>
        <translation>%1 を要求しました</translation>
    </message>
    <message>
        <source>Before that it tried %1, without success.</source>
        <translation>その前に %1 を試しましたが、うまくいきませんでした。</translation>
    </message>
    <message>
        <source>The addresses that it knew of %1: %2</source>
        <translation>認証局が得た %1 のアドレス: %2</translation>
    </message>
    <message>
        <source>It names the address %1.</source>
        <translation>アドレス %1 を挙げています。</translation>
    </message>
    <message>
        <source>It looked from several places in the internet. From its main place it saw the proof, from another one it did not.</source>
        <translation>インターネット上の複数の場所から確認されました。主な場所からは証明が見えましたが、別の場所からは見えませんでした。</translation>
    </message>
    <message>
        <source>It found instead: %1</source>
        <translation>代わりに見つかったもの: %1</translation>
    </message>
    <message>
        <source>Tegata&apos;s own web server was asked for the proof, and handed it out.</source>
        <translation>Tegata の Web サーバーに証明の要求があり、渡しました。</translation>
    </message>
    <message>
        <source>shows the proof</source>
        <translation>証明が見えます</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>接続が拒否されました</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>時間内に応答がありません</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <translation>使える応答がありません</translation>
    </message>
    <message>
        <source>no usable answer (%1)</source>
        <translation>使える応答がありません（%1）</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP ステータス %1</translation>
    </message>
    <message>
        <source>a web page instead of the proof: %1</source>
        <translation>証明ではなく Web ページ: %1</translation>
    </message>
    <message>
        <source>another content: %1</source>
        <translation>別の内容: %1</translation>
    </message>
    <message>
        <source>a redirect that CAs do not follow: %1</source>
        <translation>認証局がたどらないリダイレクト: %1</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>確認していません</translation>
    </message>
    <message>
        <source>%1 (the CA used it): %2</source>
        <extracomment>A line of a list. %1: an IP address, %2: what it showed, such as &quot;connection refused&quot;</extracomment>
        <translation>%1（認証局が使用）: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: names, such as &quot;example.org and 2 more names&quot;; %2: a whole sentence, why they are not proven
----------
A line of a list. %1: an IP address, %2: what it showed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation>%1 へリダイレクト</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>確認の方法</translation>
    </message>
    <message>
        <source>How to repair it</source>
        <translation>直し方</translation>
    </message>
    <message>
        <source>Seen from here</source>
        <translation>ここから見えるもの</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>%1 shows the same fault here. So it can be repaired and tried from here, without asking the CA again.</source>
        <translation>%1 はここから見ても同じ問題があります。認証局に再び要求しなくても、ここで直して試せます。</translation>
    </message>
    <message>
        <source>%1 shows another fault here than the CA saw. Look at both.</source>
        <translation>%1 には、認証局が見たものとは別の問題がここから見えます。両方を調べてください。</translation>
    </message>
    <message>
        <source>%1 shows the proof here. What lies between the CA and the server makes the difference: a firewall, a provider or country that is shut out, or a proof that came too late.</source>
        <translation>%1 ではここから証明が見えます。違いは認証局とサーバーの間にあります。ファイアウォール、遮断された事業者や国、または証明が間に合わなかったことが考えられます。</translation>
    </message>
    <message>
        <source>%1 does not show the proof, but %2 does. CAs choose among the addresses, IPv6 first, so each must work.</source>
        <translation>%1 では証明が見えませんが、%2 では見えます。認証局は IPv6 を優先してアドレスを選ぶため、すべてのアドレスが正しく動く必要があります。</translation>
    </message>
    <message>
        <source>The DNS names %1 here, but the CA did not have this address. A change that is still under way looks like this, or a DNS that answers differently here.</source>
        <translation>ここの DNS は %1 を返しますが、認証局はこのアドレスを得ていません。変更がまだ行き渡っていないか、ここだけ違う答えを返す DNS です。</translation>
    </message>
    <message>
        <source>The CA had the address %1, but the DNS does not name it here. It may be an old one, still remembered somewhere.</source>
        <translation>認証局はアドレス %1 を得ましたが、ここの DNS にはありません。どこかに残っている古いアドレスかもしれません。</translation>
    </message>
    <message>
        <source>Here the name leads to %1, which can be reached from this network only.</source>
        <translation>ここでは名前が %1 を指していますが、このネットワークの中からしか到達できません。</translation>
    </message>
    <message>
        <source>From here, the DNS names no address for it. %1</source>
        <translation>ここからは、DNS にアドレスが見つかりません。%1</translation>
    </message>
    <message>
        <source>The proof could not be put in place again for this look, so it cannot be seen. %1</source>
        <translation>この確認のために証明を再び置くことができなかったため、証明は見えません。%1</translation>
    </message>
    <message>
        <source>The CA does not say which address it used, so only what is seen here can be told.</source>
        <translation>認証局がどのアドレスを使ったかは示されていないため、ここから見えるものだけを示します。</translation>
    </message>
    <message>
        <source>This computer cannot look in the way that the CA does for this kind of proof.</source>
        <translation>この種類の証明は、このコンピューターから認証局と同じ方法で確認できません。</translation>
    </message>
    <message>
        <source>All name servers show the value now. It may have come after the CA had looked.</source>
        <translation>今はすべてのネームサーバーで値が見えます。認証局が確認した後に現れたのかもしれません。</translation>
    </message>
    <message>
        <source>The name servers have no TXT record at this name here, either.</source>
        <translation>ここから見ても、ネームサーバーにこの名前の TXT レコードはありません。</translation>
    </message>
    <message>
        <source>The name servers show other values only: %1</source>
        <translation>ネームサーバーには別の値しかありません: %1</translation>
    </message>
    <message>
        <source>Some name servers show the value, but not these: %1. A CA may ask any of them.</source>
        <translation>値が見えるネームサーバーもありますが、次のものでは見えません: %1。認証局はどのサーバーにも問い合わせる可能性があります。</translation>
    </message>
    <message>
        <source>The value stands at %1: the zone was added once too often.</source>
        <translation>値が %1 にあります。ゾーン名が余分に付け加えられています。</translation>
    </message>
    <message>
        <source>The record was taken away after the failure, so there is nothing to see now.</source>
        <translation>レコードは失敗の後に削除したため、今は何も見えません。</translation>
    </message>
    <message>
        <source>The name servers cannot be asked from here. %1</source>
        <translation>ここからネームサーバーに問い合わせることができません。%1</translation>
    </message>
    <message>
        <source>Tegata&apos;s own TLS server was asked for the proof, and showed it.</source>
        <translation>Tegata の TLS サーバーは証明を求められ、提示しました。</translation>
    </message>
    <message>
        <source>another TLS server, without the certificate of the proof</source>
        <translation>別の TLS サーバーです。証明用の証明書は提示されませんでした</translation>
    </message>
    <message>
        <source>no TLS connection</source>
        <translation>TLS で接続できません</translation>
    </message>
    <message>
        <source>no TLS connection (%1)</source>
        <translation>TLS で接続できません（%1）</translation>
    </message>
</context>
<context>
    <name>core::text::CauseText</name>
    <message>
        <source>Wait until the time that the CA names. Asking earlier does not help.</source>
        <translation>認証局が示す時刻まで待ってください。それより早く要求しても効果はありません。</translation>
    </message>
    <message>
        <source>Take the name out, or choose another CA.</source>
        <translation>その名前を外すか、別の認証局を選んでください。</translation>
    </message>
    <message>
        <source>The CA does not issue for this name: it belongs to a provider that many share, such as a cloud, or is on a list of names at risk.</source>
        <translation>認証局はこの名前には発行しません。クラウドのように多くの人が共有する事業者の名前か、危険な名前の一覧に載っています。</translation>
    </message>
    <message>
        <source>Check whether the name is one that the hosting provider gave out.</source>
        <translation>ホスティング事業者から割り当てられた名前でないか確認してください。</translation>
    </message>
    <message>
        <source>Use a name of a domain of your own.</source>
        <translation>自分のドメインの名前を使ってください。</translation>
    </message>
    <message>
        <source>The name does not end in a public suffix, or is one itself. Names of a local network get no certificate from a public CA.</source>
        <translation>名前の末尾が公開サフィックスではないか、名前そのものが公開サフィックスです。ローカルネットワークの名前には公開の認証局から証明書が発行されません。</translation>
    </message>
    <message>
        <source>Check the spelling of the ending.</source>
        <translation>末尾のつづりを確認してください。</translation>
    </message>
    <message>
        <source>Use a name that is registered, or a private CA.</source>
        <translation>登録済みの名前を使うか、プライベートの認証局を使ってください。</translation>
    </message>
    <message>
        <source>The form of the name is not allowed in a certificate.</source>
        <translation>この形の名前は証明書に使えません。</translation>
    </message>
    <message>
        <source>Check the name for characters other than letters, digits and hyphens, and its length.</source>
        <translation>英数字とハイフン以外の文字がないか、長すぎないか確認してください。</translation>
    </message>
    <message>
        <source>Correct the name, or take it out.</source>
        <translation>名前を直すか、外してください。</translation>
    </message>
    <message>
        <source>The order has more names than the CA, or the profile, allows in one certificate.</source>
        <translation>1 つの証明書に、認証局またはプロファイルが許す数を超える名前があります。</translation>
    </message>
    <message>
        <source>Check how many names the profile allows.</source>
        <translation>プロファイルが許す名前の数を確認してください。</translation>
    </message>
    <message>
        <source>Divide the names among several certificates, or choose another profile.</source>
        <translation>名前を複数の証明書に分けるか、別のプロファイルを選んでください。</translation>
    </message>
    <message>
        <source>This CA, or this profile, has no certificates for IP addresses.</source>
        <translation>この認証局またはプロファイルには、IP アドレスの証明書がありません。</translation>
    </message>
    <message>
        <source>Check which profiles the CA offers.</source>
        <translation>認証局が提供するプロファイルを確認してください。</translation>
    </message>
    <message>
        <source>Choose a profile for IP addresses, such as shortlived at Let&apos;s Encrypt.</source>
        <translation>IP アドレス用のプロファイル（Let&apos;s Encrypt では shortlived）を選んでください。</translation>
    </message>
    <message>
        <source>The CA has new terms of service, and the account has not agreed to them yet.</source>
        <translation>認証局の利用規約が新しくなり、アカウントはまだ同意していません。</translation>
    </message>
    <message>
        <source>Read the terms of service of the CA.</source>
        <translation>認証局の利用規約を読んでください。</translation>
    </message>
    <message>
        <source>Agree to them for the account, then try again.</source>
        <translation>アカウントで同意してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>The CA does not look at this proof any more: it was decided already, or its time is over.</source>
        <translation>認証局はこの証明をもう確認しません。すでに結果が出たか、期限が過ぎています。</translation>
    </message>
    <message>
        <source>Check whether another program answered for the same account.</source>
        <translation>同じアカウントで別のプログラムが応答していないか確認してください。</translation>
    </message>
    <message>
        <source>Start a new order.</source>
        <translation>新しいオーダーを始めてください。</translation>
    </message>
    <message>
        <source>The CA does not know the order any more. Orders are forgotten after hours or days.</source>
        <translation>認証局にこのオーダーはもうありません。オーダーは数時間から数日で消えます。</translation>
    </message>
    <message>
        <source>Check how long ago the order was begun.</source>
        <translation>オーダーをいつ始めたか確認してください。</translation>
    </message>
    <message>
        <source>The CA does not take this key: it is weak, or known to be exposed.</source>
        <translation>認証局はこの鍵を受け付けません。弱い鍵か、漏えいが知られている鍵です。</translation>
    </message>
    <message>
        <source>Check whether the key was ever published, or reported as stolen.</source>
        <translation>鍵が公開されたり、盗まれたと報告されたりしていないか確認してください。</translation>
    </message>
    <message>
        <source>Make a new key, and never use this one again.</source>
        <translation>新しい鍵を作り、この鍵は二度と使わないでください。</translation>
    </message>
    <message>
        <source>The key belongs to another account at this CA.</source>
        <translation>この鍵は、この認証局の別のアカウントのものです。</translation>
    </message>
    <message>
        <source>Check which accounts there are.</source>
        <translation>どのアカウントがあるか確認してください。</translation>
    </message>
    <message>
        <source>Make a new key.</source>
        <translation>新しい鍵を作ってください。</translation>
    </message>
    <message>
        <source>This CA opens accounts with a mail address only.</source>
        <translation>この認証局のアカウントにはメールアドレスが必要です。</translation>
    </message>
    <message>
        <source>Check the contact of the account.</source>
        <translation>アカウントの連絡先を確認してください。</translation>
    </message>
    <message>
        <source>Give a mail address.</source>
        <translation>メールアドレスを指定してください。</translation>
    </message>
    <message>
        <source>The CA does not take this mail address: its domain is an example, or receives no mail.</source>
        <translation>認証局はこのメールアドレスを受け付けません。ドメインが例示用か、メールを受け取りません。</translation>
    </message>
    <message>
        <source>Check the spelling of the mail address.</source>
        <translation>メールアドレスのつづりを確認してください。</translation>
    </message>
    <message>
        <source>Give another mail address, or none where the CA allows it.</source>
        <translation>別のメールアドレスを指定するか、認証局が許す場合は空にしてください。</translation>
    </message>
    <message>
        <source>Too many certificates with exactly these names were issued within a week. Something gets them again and again, for example after each new installation.</source>
        <translation>1 週間のうちに、まったく同じ名前の証明書が多く発行されすぎました。再インストールのたびなど、何かが繰り返し取得しています。</translation>
    </message>
    <message>
        <source>Check which program or container gets this certificate.</source>
        <translation>どのプログラムやコンテナーがこの証明書を取得しているか確認してください。</translation>
    </message>
    <message>
        <source>Use one of the certificates that were issued already.</source>
        <translation>すでに発行された証明書のどれかを使ってください。</translation>
    </message>
    <message>
        <source>A set with one name more or less counts on its own.</source>
        <translation>名前が 1 つでも多いか少ない組は、別に数えられます。</translation>
    </message>
    <message>
        <source>Too many certificates for this domain were issued within a week, for all accounts together.</source>
        <translation>1 週間のうちに、このドメインの証明書がすべてのアカウントの合計で多く発行されすぎました。</translation>
    </message>
    <message>
        <source>Look in the logs of Certificate Transparency who gets certificates for the domain.</source>
        <translation>Certificate Transparency のログで、誰がこのドメインの証明書を取得しているか確認してください。</translation>
    </message>
    <message>
        <source>Put several names into one certificate, or use a wildcard.</source>
        <translation>複数の名前を 1 つの証明書にまとめるか、ワイルドカードを使ってください。</translation>
    </message>
    <message>
        <source>This name has failed too often within an hour.</source>
        <translation>この名前は 1 時間のうちに失敗しすぎました。</translation>
    </message>
    <message>
        <source>Find out why earlier attempts failed before you try again.</source>
        <translation>もう一度試す前に、これまでの失敗の原因を調べてください。</translation>
    </message>
    <message>
        <source>Rehearse against the CA&apos;s staging environment: its limits are wide.</source>
        <translation>認証局のステージング環境で予行してください。制限が緩やかです。</translation>
    </message>
    <message>
        <source>The account has begun too many orders within three hours.</source>
        <translation>アカウントが 3 時間のうちにオーダーを始めすぎました。</translation>
    </message>
    <message>
        <source>Check which programs use this account.</source>
        <translation>どのプログラムがこのアカウントを使っているか確認してください。</translation>
    </message>
    <message>
        <source>Put several names into one certificate.</source>
        <translation>複数の名前を 1 つの証明書にまとめてください。</translation>
    </message>
    <message>
        <source>Too many accounts were opened from this network.</source>
        <translation>このネットワークからアカウントが多く作られすぎました。</translation>
    </message>
    <message>
        <source>Check which program opens accounts again and again.</source>
        <translation>どのプログラムがアカウントを繰り返し作っているか確認してください。</translation>
    </message>
    <message>
        <source>Keep one account, and back up its key.</source>
        <translation>アカウントは 1 つにし、その鍵をバックアップしてください。</translation>
    </message>
    <message>
        <source>The CA has paused this name for this account, because it has failed for a long time. It is not tried again until somebody releases it.</source>
        <translation>長い間失敗が続いたため、認証局はこのアカウントでこの名前を一時停止しています。解除されるまで受け付けられません。</translation>
    </message>
    <message>
        <source>Release the name on the page that the CA names in its words.</source>
        <translation>認証局の回答にあるページで、名前の一時停止を解除してください。</translation>
    </message>
    <message>
        <source>The CA is asked too much at the moment, by this network or by everybody.</source>
        <translation>認証局への要求が今は多すぎます。このネットワークからか、全体からです。</translation>
    </message>
    <message>
        <source>Look at the status page of the CA, if it has one.</source>
        <translation>認証局に稼働状況のページがあれば見てください。</translation>
    </message>
    <message>
        <source>Wait; it will be tried again by itself.</source>
        <translation>お待ちください。自動で再び試します。</translation>
    </message>
    <message>
        <source>Check that the A and AAAA records of the name lead to your server.</source>
        <translation>名前の A レコードと AAAA レコードが自分のサーバーを指しているか確認してください。</translation>
    </message>
    <message>
        <source>Look into the log of the web server for requests of /.well-known/acme-challenge/.</source>
        <translation>Web サーバーのログに /.well-known/acme-challenge/ への要求がないか見てください。</translation>
    </message>
    <message>
        <source>Open port 80 in the firewall, and forward it if there is a router in between.</source>
        <translation>ファイアウォールでポート 80 を開き、間にルーターがあれば転送を設定してください。</translation>
    </message>
    <message>
        <source>Then start a new order.</source>
        <translation>その後、新しいオーダーを始めてください。</translation>
    </message>
    <message>
        <source>Repair IPv6 on the server, or delete the AAAA record.</source>
        <translation>サーバーの IPv6 を直すか、AAAA レコードを削除してください。</translation>
    </message>
    <message>
        <source>Or prove the name by a TXT record: no web server has to be reached for that.</source>
        <translation>または、TXT レコードで名前を証明してください。Web サーバーに到達する必要がありません。</translation>
    </message>
    <message>
        <source>Check that every name server of the domain answers from the internet.</source>
        <translation>ドメインのすべてのネームサーバーがインターネットから応答するか確認してください。</translation>
    </message>
    <message>
        <source>Leave /.well-known/acme-challenge/ out of the redirects of the web server.</source>
        <translation>Web サーバーのリダイレクトから /.well-known/acme-challenge/ を除いてください。</translation>
    </message>
    <message>
        <source>Check that nothing in front of the server, such as a proxy or a CDN, ends the encrypted connection.</source>
        <translation>プロキシや CDN など、サーバーの手前にあるものが暗号化された接続を終端していないか確認してください。</translation>
    </message>
    <message>
        <source>The address answered, but nothing listens on the port there. The web server does not run, listens on another address only, or the name leads to another computer.</source>
        <translation>アドレスには到達しましたが、ポートで待ち受けているものがありません。Web サーバーが動いていないか、別のアドレスだけで待ち受けているか、名前が別のコンピューターを指しています。</translation>
    </message>
    <message>
        <source>Check that the web server runs, and listens on port 80 over IPv4 and IPv6.</source>
        <translation>Web サーバーが動き、IPv4 と IPv6 のポート 80 で待ち受けているか確認してください。</translation>
    </message>
    <message>
        <source>Start the web server, or forward port 80 to it.</source>
        <translation>Web サーバーを起動するか、ポート 80 を転送してください。</translation>
    </message>
    <message>
        <source>Nothing answered at the address. A firewall drops what the CA sends, a router does not forward the port, or the address is an old one.</source>
        <translation>アドレスから応答がありません。ファイアウォールが認証局の通信を捨てているか、ルーターがポートを転送していないか、古いアドレスです。</translation>
    </message>
    <message>
        <source>Check the firewalls: on the server, in the router, and at the hosting provider.</source>
        <translation>サーバー、ルーター、ホスティング事業者のファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>Check that no rule shuts out countries or data centres: CAs look from several.</source>
        <translation>国やデータセンターを遮断する規則がないか確認してください。認証局は複数の場所から確認します。</translation>
    </message>
    <message>
        <source>The connection came about, but the answer did not come within ten seconds.</source>
        <translation>接続はできましたが、10 秒以内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>Fetch the address with a browser and watch how long it takes.</source>
        <translation>ブラウザーでその URL を開き、かかる時間を確かめてください。</translation>
    </message>
    <message>
        <source>Let the web server answer this path itself, without the application behind it.</source>
        <translation>このパスには、背後のアプリケーションを通さず Web サーバーが直接応答するようにしてください。</translation>
    </message>
    <message>
        <source>The connection was cut while the CA was asking. A firewall that looks into the traffic does that, or a server that fell over.</source>
        <translation>認証局の要求中に接続が切られました。通信の中身を調べるファイアウォールか、異常終了したサーバーが原因です。</translation>
    </message>
    <message>
        <source>Check whether a firewall or an attack filter blocks /.well-known/acme-challenge/.</source>
        <translation>ファイアウォールや攻撃対策のフィルターが /.well-known/acme-challenge/ を遮断していないか確認してください。</translation>
    </message>
    <message>
        <source>Let requests of this path through without inspection.</source>
        <translation>このパスへの要求は検査せずに通してください。</translation>
    </message>
    <message>
        <source>There is no route from the CA to the address. It is often an IPv6 address of a network that has no IPv6 any more.</source>
        <translation>認証局からこのアドレスへの経路がありません。多くの場合、IPv6 を使わなくなったネットワークの IPv6 アドレスです。</translation>
    </message>
    <message>
        <source>The DNS has no public address for the name: there is neither an A nor an AAAA record, or it leads into a local network.</source>
        <translation>DNS に名前の公開アドレスがありません。A レコードも AAAA レコードもないか、ローカルネットワークを指しています。</translation>
    </message>
    <message>
        <source>Add an A record with the public address of the server.</source>
        <translation>サーバーの公開アドレスの A レコードを追加してください。</translation>
    </message>
    <message>
        <source>The IPv6 address did not work, and there is no IPv4 address to fall back on.</source>
        <translation>IPv6 アドレスでうまくいかず、代わりに使う IPv4 アドレスもありません。</translation>
    </message>
    <message>
        <source>Check that the server can be reached over IPv6 from the internet.</source>
        <translation>インターネットから IPv6 でサーバーに到達できるか確認してください。</translation>
    </message>
    <message>
        <source>Add an A record with the IPv4 address of the server.</source>
        <translation>サーバーの IPv4 アドレスの A レコードを追加してください。</translation>
    </message>
    <message>
        <source>The server speaks HTTP/2 on the port for plain HTTP. CAs ask with HTTP/1.1.</source>
        <translation>サーバーが平文の HTTP のポートで HTTP/2 を使っています。認証局は HTTP/1.1 で要求します。</translation>
    </message>
    <message>
        <source>Look for http2 in the configuration for port 80.</source>
        <translation>ポート 80 の設定に http2 がないか確認してください。</translation>
    </message>
    <message>
        <source>Switch HTTP/2 on for port 443 only.</source>
        <translation>HTTP/2 はポート 443 だけで有効にしてください。</translation>
    </message>
    <message>
        <source>The CA was led to an encrypted port, but plain HTTP is spoken there.</source>
        <translation>認証局は暗号化のポートに導かれましたが、そこでは平文の HTTP が使われています。</translation>
    </message>
    <message>
        <source>Check the configuration for port 443: the words ssl or tls are missing.</source>
        <translation>ポート 443 の設定を確認してください。ssl や tls の指定がありません。</translation>
    </message>
    <message>
        <source>Switch encryption on for this port.</source>
        <translation>このポートで暗号化を有効にしてください。</translation>
    </message>
    <message>
        <source>What came back was not an answer in HTTP. Another program listens on the port.</source>
        <translation>返ってきたものは HTTP の応答ではありません。別のプログラムがポートで待ち受けています。</translation>
    </message>
    <message>
        <source>Check which program listens on port 80 of the server.</source>
        <translation>サーバーのポート 80 でどのプログラムが待ち受けているか確認してください。</translation>
    </message>
    <message>
        <source>Give port 80 back to the web server.</source>
        <translation>ポート 80 を Web サーバーに戻してください。</translation>
    </message>
    <message>
        <source>The web server answered, but has no file at this address (404). The folder is not the one that it serves, or another web server answers for this name.</source>
        <translation>Web サーバーは応答しましたが、この URL にファイルがありません（404）。公開しているフォルダーが違うか、別の Web サーバーがこの名前に応答しています。</translation>
    </message>
    <message>
        <source>Check which folder the web server serves for this name on port 80.</source>
        <translation>Web サーバーがポート 80 でこの名前にどのフォルダーを公開しているか確認してください。</translation>
    </message>
    <message>
        <source>Check that every address of the name leads to the same server.</source>
        <translation>名前のすべてのアドレスが同じサーバーを指しているか確認してください。</translation>
    </message>
    <message>
        <source>Correct the folder, or let the path lead to the right place.</source>
        <translation>フォルダーを直すか、パスが正しい場所を指すようにしてください。</translation>
    </message>
    <message>
        <source>The web server did not hand the file out (401 or 403): it asks for a password, may not read the folder, or an attack filter refuses the CA.</source>
        <translation>Web サーバーがファイルを渡しませんでした（401 または 403）。パスワードを求めているか、フォルダーを読めないか、攻撃対策のフィルターが認証局を拒否しています。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and of the folders above it.</source>
        <translation>フォルダーとその上位フォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>Leave /.well-known/acme-challenge/ out of logins and filters.</source>
        <translation>ログインやフィルターの対象から /.well-known/acme-challenge/ を除いてください。</translation>
    </message>
    <message>
        <source>The web server reported a fault of its own, such as 500, 502 or 503. Often the application behind it is down.</source>
        <translation>Web サーバーが 500、502、503 など自身の障害を返しました。背後のアプリケーションが止まっていることがよくあります。</translation>
    </message>
    <message>
        <source>The web server answered with a status that is not 200. CAs take no other.</source>
        <translation>Web サーバーが 200 以外のステータスを返しました。認証局は 200 しか受け付けません。</translation>
    </message>
    <message>
        <source>Let the web server hand the file out with status 200.</source>
        <translation>Web サーバーがステータス 200 でファイルを渡すようにしてください。</translation>
    </message>
    <message>
        <source>A web page came instead of the proof: a start page, a login, an error page or a page of the hosting provider. The name may lead to another server.</source>
        <translation>証明の代わりに Web ページが返りました。トップページ、ログイン、エラーページ、またはホスティング事業者のページです。名前が別のサーバーを指しているかもしれません。</translation>
    </message>
    <message>
        <source>Open the address in a browser and see whose page it is.</source>
        <translation>ブラウザーでその URL を開き、誰のページか確かめてください。</translation>
    </message>
    <message>
        <source>Check that the application does not take every path for itself.</source>
        <translation>アプリケーションがすべてのパスを処理していないか確認してください。</translation>
    </message>
    <message>
        <source>Let the web server answer this path from the folder.</source>
        <translation>このパスにはフォルダーから応答するように Web サーバーを設定してください。</translation>
    </message>
    <message>
        <source>A file came, but with another content: of an earlier order, of another program, or with additions such as a banner.</source>
        <translation>ファイルは返りましたが、内容が違います。以前のオーダーのものか、別のプログラムのものか、バナーなどが付け加えられています。</translation>
    </message>
    <message>
        <source>Check that no other program gets certificates for this name.</source>
        <translation>別のプログラムがこの名前の証明書を取得していないか確認してください。</translation>
    </message>
    <message>
        <source>Check that no cache or CDN keeps old files of this path.</source>
        <translation>キャッシュや CDN にこのパスの古いファイルが残っていないか確認してください。</translation>
    </message>
    <message>
        <source>Empty the cache, and let only one program prove this name.</source>
        <translation>キャッシュを空にし、この名前の証明は 1 つのプログラムだけに任せてください。</translation>
    </message>
    <message>
        <source>The server redirected more than ten times.</source>
        <translation>サーバーが 10 回を超えてリダイレクトしました。</translation>
    </message>
    <message>
        <source>Follow the redirects with a browser.</source>
        <translation>ブラウザーでリダイレクトをたどってみてください。</translation>
    </message>
    <message>
        <source>The server redirected in a circle.</source>
        <translation>サーバーのリダイレクトが循環しています。</translation>
    </message>
    <message>
        <source>The server redirected to where CAs do not follow: another port than 80 and 443, an IP address, or something else than http and https.</source>
        <translation>サーバーが、認証局のたどらない先へリダイレクトしました。80 と 443 以外のポート、IP アドレス、または http と https 以外です。</translation>
    </message>
    <message>
        <source>Look at the redirects in the configuration for port 80.</source>
        <translation>ポート 80 の設定にあるリダイレクトを確認してください。</translation>
    </message>
    <message>
        <source>The name does not exist in the DNS: it is misspelled, not registered, or has no record yet.</source>
        <translation>名前が DNS にありません。つづりが違うか、登録されていないか、まだレコードがありません。</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>つづりを確認してください。</translation>
    </message>
    <message>
        <source>Check at the registrar that the domain has not expired.</source>
        <translation>ドメインの期限が切れていないか、レジストラーで確認してください。</translation>
    </message>
    <message>
        <source>Add the record where the DNS of the domain is managed.</source>
        <translation>ドメインの DNS を管理しているところでレコードを追加してください。</translation>
    </message>
    <message>
        <source>The name servers of the domain gave no usable answer. Broken DNSSEC signatures look like this, too.</source>
        <translation>ドメインのネームサーバーから使える応答がありませんでした。DNSSEC の署名が壊れているときも同じように見えます。</translation>
    </message>
    <message>
        <source>Check DNSSEC: signatures that have expired, or a DS record that belongs to an old key.</source>
        <translation>DNSSEC を確認してください。署名の期限切れや、古い鍵の DS レコードがよくある原因です。</translation>
    </message>
    <message>
        <source>Sign the zone anew, or take the DS record out at the registrar.</source>
        <translation>ゾーンを署名し直すか、レジストラーで DS レコードを外してください。</translation>
    </message>
    <message>
        <source>The name servers of the domain did not answer the CA in time.</source>
        <translation>ドメインのネームサーバーが、時間内に認証局へ応答しませんでした。</translation>
    </message>
    <message>
        <source>Check that they answer over TCP, too, and that no filter shuts out countries.</source>
        <translation>TCP でも応答するか、国を遮断するフィルターがないか確認してください。</translation>
    </message>
    <message>
        <source>Take name servers that are gone out at the registrar.</source>
        <translation>なくなったネームサーバーをレジストラーで外してください。</translation>
    </message>
    <message>
        <source>A name server that the domain points to does not serve it.</source>
        <translation>ドメインが指すネームサーバーの中に、そのドメインを扱っていないものがあります。</translation>
    </message>
    <message>
        <source>Check which name servers the registrar lists.</source>
        <translation>レジストラーに登録されているネームサーバーを確認してください。</translation>
    </message>
    <message>
        <source>Correct the list, or set the zone up on that server.</source>
        <translation>一覧を直すか、そのサーバーにゾーンを設定してください。</translation>
    </message>
    <message>
        <source>The DNSSEC signatures of the domain do not fit, so its answers count as forged.</source>
        <translation>ドメインの DNSSEC の署名が合わないため、応答は偽造とみなされます。</translation>
    </message>
    <message>
        <source>The CA found no TXT record at this name. It is not there yet, was deleted too early, or stands in another place.</source>
        <translation>認証局はこの名前に TXT レコードを見つけられませんでした。まだ現れていないか、早く削除されすぎたか、別の場所にあります。</translation>
    </message>
    <message>
        <source>Check the full name of the record: many forms add the domain by themselves.</source>
        <translation>レコードの完全な名前を確認してください。多くの入力フォームはドメインを自動で付け加えます。</translation>
    </message>
    <message>
        <source>Check that all name servers of the zone show it.</source>
        <translation>ゾーンのすべてのネームサーバーで見えるか確認してください。</translation>
    </message>
    <message>
        <source>Add the record, and wait until all name servers show it.</source>
        <translation>レコードを追加し、すべてのネームサーバーで見えるまで待ってください。</translation>
    </message>
    <message>
        <source>The CA found TXT records at this name, but not the value of this order. Values of earlier orders do not count.</source>
        <translation>認証局はこの名前に TXT レコードを見つけましたが、このオーダーの値ではありません。以前のオーダーの値は使えません。</translation>
    </message>
    <message>
        <source>Check that the value was copied whole and without quotation marks.</source>
        <translation>値全体が、引用符なしで写されているか確認してください。</translation>
    </message>
    <message>
        <source>Check that a name and its wildcard both have their value: they stand side by side.</source>
        <translation>名前とそのワイルドカードの両方の値があるか確認してください。2 つの値は並べて置きます。</translation>
    </message>
    <message>
        <source>Add the value of the new order, and delete the old ones.</source>
        <translation>新しいオーダーの値を追加し、古い値を削除してください。</translation>
    </message>
    <message>
        <source>A CAA record of the domain or of one above it says which CAs may issue. This CA, this account or this way of proving is not among them.</source>
        <translation>ドメインまたは上位ドメインの CAA レコードが、発行できる認証局を定めています。この認証局、このアカウント、またはこの証明方法は含まれていません。</translation>
    </message>
    <message>
        <source>Look for CAA records at the name and at its parent domains.</source>
        <translation>名前とその上位ドメインの CAA レコードを確認してください。</translation>
    </message>
    <message>
        <source>Check the parameters accounturi and validationmethods in them.</source>
        <translation>その中のパラメーター accounturi と validationmethods を確認してください。</translation>
    </message>
    <message>
        <source>Add a CAA record that allows this CA, or choose a CA that is allowed.</source>
        <translation>この認証局を許可する CAA レコードを追加するか、許可されている認証局を選んでください。</translation>
    </message>
    <message>
        <source>The CA could not find out whether CAA records forbid it to issue, and must refuse then. Old name servers fail at this question.</source>
        <translation>認証局は CAA レコードで発行が禁じられているか確かめられず、その場合は拒否しなければなりません。古いネームサーバーはこの問い合わせに失敗します。</translation>
    </message>
    <message>
        <source>Ask for the CAA records of the name and of its parent domains.</source>
        <translation>名前とその上位ドメインの CAA レコードを問い合わせてみてください。</translation>
    </message>
    <message>
        <source>Update the name server software, or move the zone to another provider.</source>
        <translation>ネームサーバーのソフトウェアをアップデートするか、ゾーンを別の事業者に移してください。</translation>
    </message>
    <message>
        <source>The server on port 443 does not know the protocol acme-tls/1. Another web server answers there instead of the responder.</source>
        <translation>ポート 443 のサーバーはプロトコル acme-tls/1 に対応していません。応答プログラムの代わりに別の Web サーバーが応答しています。</translation>
    </message>
    <message>
        <source>Check which program listens on port 443.</source>
        <translation>ポート 443 でどのプログラムが待ち受けているか確認してください。</translation>
    </message>
    <message>
        <source>Let connections with acme-tls/1 through to the responder.</source>
        <translation>acme-tls/1 の接続を応答プログラムに通してください。</translation>
    </message>
    <message>
        <source>Or choose another way to prove this name.</source>
        <translation>または、この名前を証明する別の方法を選んでください。</translation>
    </message>
    <message>
        <source>The server on port 443 showed another certificate than the one made for the proof.</source>
        <translation>ポート 443 のサーバーが、証明用とは別の証明書を示しました。</translation>
    </message>
    <message>
        <source>The server on port 443 showed no certificate at all.</source>
        <translation>ポート 443 のサーバーが証明書を示しませんでした。</translation>
    </message>
    <message>
        <source>The encrypted connection to the server did not come about.</source>
        <translation>サーバーへの暗号化された接続ができませんでした。</translation>
    </message>
    <message>
        <source>Check that the server accepts TLS 1.2 or newer for this name.</source>
        <translation>サーバーがこの名前で TLS 1.2 以降を受け付けるか確認してください。</translation>
    </message>
    <message>
        <source>The address answered, but nothing listens on port 443 there. Tegata&apos;s TLS server was not reached, or the name leads to another computer.</source>
        <translation>アドレスは応答しましたが、ポート 443 で待ち受けているものがありません。Tegata の TLS サーバーに届いていないか、名前が別のコンピューターを指しています。</translation>
    </message>
    <message>
        <source>Check that port 443 is forwarded to the port that Tegata&apos;s TLS server listens on, over IPv4 and IPv6.</source>
        <translation>ポート 443 が、IPv4 と IPv6 の両方で、Tegata の TLS サーバーが待ち受けるポートに転送されているか確認してください。</translation>
    </message>
    <message>
        <source>Forward port 443 to it.</source>
        <translation>ポート 443 をそこへ転送してください。</translation>
    </message>
    <message>
        <source>Nothing answered on port 443 of the address. A firewall drops what the CA sends, a router does not forward the port, or the address is an old one.</source>
        <translation>アドレスのポート 443 から応答がありません。ファイアウォールが認証局の通信を破棄しているか、ルーターがポートを転送していないか、アドレスが古いものです。</translation>
    </message>
    <message>
        <source>Open port 443 in the firewall, and forward it if there is a router in between.</source>
        <translation>ファイアウォールでポート 443 を開いてください。ルーターがある場合は転送も設定してください。</translation>
    </message>
    <message>
        <source>The connection came about, but the encrypted answer did not come in time.</source>
        <translation>接続はできましたが、暗号化された応答が時間内に届きませんでした。</translation>
    </message>
    <message>
        <source>The connection to port 443 was cut while the CA was asking. A firewall that looks into the traffic does that, or a server that does not know the protocol acme-tls/1.</source>
        <translation>認証局が問い合わせている間に、ポート 443 への接続が切断されました。通信を検査するファイアウォールや、プロトコル acme-tls/1 を知らないサーバーがこのように動作します。</translation>
    </message>
    <message>
        <source>What came back was not TLS. Another program listens on port 443.</source>
        <translation>返ってきたものは TLS ではありません。ポート 443 では別のプログラムが待ち受けています。</translation>
    </message>
</context>
<context>
    <name>core::text::CertificateText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A date, and how far away it is: &quot;Saturday, 5 December 2026 14:20 (in 12 days)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Unknown log %1</source>
        <translation>不明なログ %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>The name of a public log, and when it promised to list the certificate.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公開鍵</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 フィンガープリント</translation>
    </message>
    <message>
        <source>SHA-1 fingerprint</source>
        <translation>SHA-1 フィンガープリント</translation>
    </message>
    <message>
        <source>Key identifier</source>
        <translation>鍵識別子</translation>
    </message>
    <message>
        <source>Identifier of the issuer&apos;s key</source>
        <translation>発行者の鍵識別子</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>The version of the X.509 format.</extracomment>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Key and signature</source>
        <translation>鍵と署名</translation>
    </message>
    <message>
        <source>The key may be used for</source>
        <translation>鍵の用途</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>拡張鍵用途</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>基本制約</translation>
    </message>
    <message>
        <source>May sign other certificates (CA)</source>
        <translation>ほかの証明書に署名できる（認証局）</translation>
    </message>
    <message>
        <source>May not sign other certificates</source>
        <translation>ほかの証明書には署名できない</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>証明書ポリシー</translation>
    </message>
    <message>
        <source>What it may be used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Revocation list (CRL)</source>
        <translation>失効リスト（CRL）</translation>
    </message>
    <message>
        <source>OCSP responder</source>
        <translation>OCSP レスポンダー</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate</source>
        <translation>発行者の証明書</translation>
    </message>
    <message>
        <source>Where to ask</source>
        <translation>問い合わせ先</translation>
    </message>
    <message>
        <source>Listed by</source>
        <translation>記録したログ</translation>
    </message>
    <message>
        <source>Public logs (SCT)</source>
        <translation>公開ログ（SCT）</translation>
    </message>
    <message>
        <source>%1, critical</source>
        <extracomment>A part of a certificate that no program may overlook.</extracomment>
        <translation>%1、クリティカル</translation>
    </message>
    <message>
        <source>Other extensions</source>
        <translation>その他の拡張</translation>
    </message>
    <message>
        <source>digital signature</source>
        <translation>デジタル署名</translation>
    </message>
    <message>
        <source>commitment to content</source>
        <translation>否認防止</translation>
    </message>
    <message>
        <source>encryption of keys</source>
        <translation>鍵の暗号化</translation>
    </message>
    <message>
        <source>encryption of data</source>
        <translation>データの暗号化</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>鍵共有</translation>
    </message>
    <message>
        <source>signing certificates</source>
        <translation>証明書への署名</translation>
    </message>
    <message>
        <source>signing revocation lists</source>
        <translation>失効リストへの署名</translation>
    </message>
    <message>
        <source>encryption only</source>
        <translation>暗号化のみ</translation>
    </message>
    <message>
        <source>decryption only</source>
        <translation>復号のみ</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS サーバー</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS クライアント</translation>
    </message>
    <message>
        <source>code signing</source>
        <translation>コード署名</translation>
    </message>
    <message>
        <source>mail protection</source>
        <translation>メールの保護</translation>
    </message>
    <message>
        <source>time stamping</source>
        <translation>タイムスタンプ</translation>
    </message>
    <message>
        <source>signing OCSP answers</source>
        <translation>OCSP 応答への署名</translation>
    </message>
    <message>
        <source>any purpose</source>
        <translation>すべての用途</translation>
    </message>
    <message>
        <source>domain validated (%1)</source>
        <translation>ドメイン認証型（%1）</translation>
    </message>
    <message>
        <source>organization validated (%1)</source>
        <translation>組織認証型（%1）</translation>
    </message>
    <message>
        <source>individual validated (%1)</source>
        <translation>個人認証型（%1）</translation>
    </message>
    <message>
        <source>extended validation (%1)</source>
        <translation>EV（%1）</translation>
    </message>
    <message>
        <source>any policy (%1)</source>
        <translation>すべてのポリシー（%1）</translation>
    </message>
</context>
<context>
    <name>core::text::CheckText</name>
    <message>
        <source>From here, %1 shows the proof.</source>
        <translation>こちらからは、%1 で応答を確認できました。</translation>
    </message>
    <message>
        <source>From here, %1 answers with the HTTP status %2 instead of the proof.</source>
        <translation>こちらからは、%1 が検証用の応答ではなく HTTP ステータス %2 を返します。</translation>
    </message>
    <message>
        <source>From here, %1 shows something else than the proof.</source>
        <translation>こちらからは、%1 に検証用の応答とは別の内容が見えます。</translation>
    </message>
    <message>
        <source>The CA looks from several places in the internet. What can be seen from here, inside the same network, may be hidden from there.</source>
        <translation>認証局はインターネット上の複数の場所から確認します。同じネットワークの中から見えても、外からは見えないことがあります。</translation>
    </message>
</context>
<context>
    <name>core::text::ComparisonText</name>
    <message>
        <source>Issued by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Root</source>
        <extracomment>The root certificate that the chain leads to.</extracomment>
        <translation>ルート証明書</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>鍵の種類</translation>
    </message>
    <message>
        <source>Public key</source>
        <extracomment>The SHA-256 of the public key.</extracomment>
        <translation>公開鍵</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>The extended key usage of a certificate.</extracomment>
        <translation>用途</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>証明書チェーン</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <extracomment>%1: how long, &quot;90 days&quot;; %2: the last day, &quot;14 Jan 2027&quot;</extracomment>
        <translation>%1（%2 まで）</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>same</source>
        <extracomment>Beside a value that is the same before and after.</extracomment>
        <translation>同じ</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>Of a key that is not the one before.</extracomment>
        <translation>新しい鍵</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n 件追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n 件削除</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>It is from a test authority: browsers will warn your visitors. Renew it with a real one before a web server uses it.</source>
        <translation>テスト用の認証局が発行したものです。ブラウザーは訪問者に警告を表示します。ウェブサーバーで使う前に、本番の認証局で更新してください。</translation>
    </message>
    <message>
        <source>The root is another one. Devices and programs that trust only the old root will refuse it: look at old devices and at clients with a list of roots of their own.</source>
        <translation>ルート証明書が変わりました。以前のルートだけを信頼する機器やプログラムは、この証明書を受け付けません。古い機器や、独自のルート一覧を持つクライアントを確認してください。</translation>
    </message>
    <message>
        <source>It no longer covers %1. Visitors of these names will see a warning.</source>
        <extracomment>%1: names</extracomment>
        <translation>%1 が含まれなくなりました。これらの名前の訪問者には警告が表示されます。</translation>
    </message>
    <message>
        <source>The key should have stayed and is another one. Change TLSA records and pinned keys before your web server uses it.</source>
        <translation>変わらないはずの鍵が、別の鍵になりました。ウェブサーバーで使う前に、TLSA レコードや固定（ピン留め）した鍵を変更してください。</translation>
    </message>
    <message>
        <source>The key is no longer an RSA key. Very old clients, from before 2014, may not understand it.</source>
        <translation>RSA の鍵ではなくなりました。2014年より前の非常に古いクライアントでは使えないことがあります。</translation>
    </message>
    <message>
        <source>It lives much shorter than the old one. Whoever copies it elsewhere by hand has to do so more often.</source>
        <translation>有効期間が以前よりかなり短くなりました。手作業でほかへコピーしている場合は、より頻繁に行う必要があります。</translation>
    </message>
    <message>
        <source>It is no longer for TLS servers: browsers will refuse it.</source>
        <translation>TLS サーバー用ではなくなりました。ブラウザーは受け付けません。</translation>
    </message>
    <message>
        <source>It is no longer for TLS clients. Mail servers and other programs that show it to another server (mutual TLS) need a certificate made for that.</source>
        <translation>TLS クライアント用ではなくなりました。メールサーバーなど、ほかのサーバーに提示するプログラム（相互 TLS）には、そのための証明書が必要です。</translation>
    </message>
    <message>
        <source>No difference that might break something.</source>
        <translation>問題になりそうな違いはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) might break something.</source>
        <translation>
            <numerusform>問題になりそうな違いが %n 件あります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::DateText</name>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>あと%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>あと%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>あと%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>あと%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>あと%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n時間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n年前</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明日 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A date and a time of day: &quot;5 December 14:20&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A distance and the point in time itself: &quot;in 12 days, 5 December 14:20&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds with one decimal; &quot;s&quot; is the unit.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds.</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes.</extracomment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n年</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::DeployText</name>
    <message>
        <source>Reload nginx</source>
        <translation>nginx を再読み込み</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>コマンドを実行</translation>
    </message>
    <message>
        <source>Has nginx test its configuration, and reloads it when that is in order. Open connections stay open.</source>
        <translation>nginx に設定を検査させ、問題がなければ再読み込みします。接続中の通信は切れません。</translation>
    </message>
    <message>
        <source>Runs a program of your own, without a shell. It is told of the certificate through environment variables, such as TEGATA_FULLCHAIN and TEGATA_PRIVATE_KEY (paths).</source>
        <translation>お使いのプログラムを、シェルを介さずに実行します。証明書については、TEGATA_FULLCHAIN や TEGATA_PRIVATE_KEY（パス）などの環境変数で伝えます。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <extracomment>%1: a command line</extracomment>
        <translation>%1 を実行</translation>
    </message>
    <message>
        <source>Nothing is done after a renewal: reload your web server yourself.</source>
        <translation>更新のあとは何も行いません。ウェブサーバーはご自身で再読み込みしてください。</translation>
    </message>
    <message numerus="yes">
        <source>The last %n tries failed, the latest %1.</source>
        <comment>deployment</comment>
        <extracomment>%1: &quot;5 minutes ago&quot;</extracomment>
        <translation>
            <numerusform>直近 %n 回の試行が失敗しました（最後は%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done yet for the certificate in use.</source>
        <translation>使用中の証明書については、まだ行っていません。</translation>
    </message>
    <message>
        <source>Done for the certificate in use, %1.</source>
        <extracomment>%1: &quot;5 minutes ago&quot;</extracomment>
        <translation>使用中の証明書について済んでいます（%1）。</translation>
    </message>
    <message>
        <source>Done for the certificate in use.</source>
        <translation>使用中の証明書について済んでいます。</translation>
    </message>
    <message>
        <source>Tegata tries again by itself %1.</source>
        <extracomment>%1: &quot;in 8 minutes, today 14:05&quot;</extracomment>
        <translation>%1に自動で再び試します。</translation>
    </message>
    <message>
        <source>Tegata tries again at the next check.</source>
        <translation>次の確認のときに再び試します。</translation>
    </message>
</context>
<context>
    <name>core::text::DnsText</name>
    <message>
        <source>being asked</source>
        <extracomment>What a name server shows of a record, in a table.</extracomment>
        <translation>問い合わせ中</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>見えています</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>other values only</source>
        <translation>別の値だけがあります</translation>
    </message>
    <message>
        <source>does not know the zone</source>
        <translation>ゾーンを知りません</translation>
    </message>
    <message>
        <source>has a fault</source>
        <translation>障害があります</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Looking for the name servers</source>
        <translation>ネームサーバーを探しています</translation>
    </message>
    <message>
        <source>No name server of the zone answers</source>
        <translation>ゾーンのネームサーバーがどれも応答しません</translation>
    </message>
    <message>
        <source>Visible on %1 of %2 name servers</source>
        <extracomment>%1 and %2 are numbers.</extracomment>
        <translation>ネームサーバー %2 台中 %1 台で見えています</translation>
    </message>
    <message numerus="yes">
        <source>Next look in %n second(s)</source>
        <translation>
            <numerusform>%n 秒後にもう一度確認します</numerusform>
        </translation>
    </message>
    <message>
        <source>The record stands at %1: the form has added the zone once more. Enter the short name instead: %2</source>
        <translation>レコードが %1 に置かれています。入力フォームがゾーン名をもう一度付け足したためです。代わりに短い名前を入力してください: %2</translation>
    </message>
    <message>
        <source>There are values that do not belong to this order. They do no harm and can be deleted: %1</source>
        <translation>このオーダーのものではない値があります。害はなく、削除してかまいません: %1</translation>
    </message>
    <message>
        <source>Some name servers still have the old state. They fetch the new one by themselves.</source>
        <translation>一部のネームサーバーはまだ古い内容のままです。新しい内容は自動的に取り込まれます。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n TXT record(s) where the DNS of the names is managed.</source>
        <translation>
            <numerusform>名前の DNS を管理している場所で、TXT レコードを %n 件追加してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %n values. They stand side by side at the same name: none replaces another.</source>
        <translation>
            <numerusform>%n 個の値をすべて追加してください。同じ名前に並べて置くもので、互いに置き換えるものではありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>If the form knows the zone %1 already, enter only: %2</source>
        <translation>入力フォームがすでにゾーン %1 を対象としている場合は、次の部分だけを入力してください: %2</translation>
    </message>
    <message>
        <source>%1 leads to %2 by a CNAME record, so the record is added there.</source>
        <translation>%1 は CNAME レコードで %2 を指しているため、レコードはそちらに追加します。</translation>
    </message>
    <message>
        <source>You can delete these TXT records now:</source>
        <translation>次の TXT レコードはもう削除できます:</translation>
    </message>
    <message>
        <source>RFC 2136 (dynamic update)</source>
        <translation>RFC 2136（動的更新）</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>lexicon</source>
        <translation>lexicon</translation>
    </message>
    <message>
        <source>Script of acme.sh</source>
        <translation>acme.sh のスクリプト</translation>
    </message>
    <message>
        <source>Program for lego</source>
        <translation>lego 用のプログラム</translation>
    </message>
    <message>
        <source>Hooks for certbot</source>
        <translation>certbot 用のフック</translation>
    </message>
    <message>
        <source>Hook for dehydrated</source>
        <translation>dehydrated 用のフック</translation>
    </message>
    <message>
        <source>For your own name server (BIND, Knot, PowerDNS) that takes changes signed with a TSIG key.</source>
        <translation>TSIG 鍵で署名された変更を受け付ける、自分のネームサーバー（BIND、Knot、PowerDNS）向けです。</translation>
    </message>
    <message>
        <source>For a program of your own: PROGRAM present|cleanup RECORD VALUE ZONE</source>
        <translation>自作のプログラム向けです: PROGRAM present|cleanup RECORD VALUE ZONE</translation>
    </message>
    <message>
        <source>For the providers that the program lexicon knows, such as cloudflare, gandi or ovh.</source>
        <translation>プログラム lexicon が対応するプロバイダー（cloudflare、gandi、ovh など）向けです。</translation>
    </message>
    <message>
        <source>For the providers that acme.sh has a script for, such as dns_cf. acme.sh itself is not used.</source>
        <translation>acme.sh にスクリプト（dns_cf など）があるプロバイダー向けです。acme.sh 自体は証明書の取得に使いません。</translation>
    </message>
    <message>
        <source>For programs made for lego: PROGRAM present|cleanup RECORD VALUE</source>
        <translation>lego 用に作られたプログラム向けです: PROGRAM present|cleanup RECORD VALUE</translation>
    </message>
    <message>
        <source>For hooks made for certbot, which read CERTBOT_DOMAIN and CERTBOT_VALIDATION.</source>
        <translation>CERTBOT_DOMAIN と CERTBOT_VALIDATION を読む、certbot 用のフック向けです。</translation>
    </message>
    <message>
        <source>For hooks made for dehydrated: HOOK deploy_challenge NAME TOKEN VALUE</source>
        <translation>dehydrated 用のフック向けです: HOOK deploy_challenge NAME TOKEN VALUE</translation>
    </message>
    <message>
        <source>primary name server of the zone, key %1</source>
        <translation>ゾーンのプライマリーネームサーバー、鍵 %1</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1、鍵 %2</translation>
    </message>
    <message>
        <source>Tegata will run this with your rights: %1. If it changes, Tegata asks again.</source>
        <translation>Tegata は次のものをあなたの権限で実行します: %1。内容が変わった場合は、改めて確認します。</translation>
    </message>
    <message>
        <source>Tegata will run this with your rights and give it your credentials (%1): %2. If it changes, Tegata asks again.</source>
        <translation>Tegata は次のものをあなたの権限で実行し、認証情報（%1）を渡します: %2。内容が変わった場合は、改めて確認します。</translation>
    </message>
    <message>
        <source>acme-dns</source>
        <translation>acme-dns</translation>
    </message>
    <message>
        <source>Add this record once for each name: %1 CNAME %2</source>
        <translation>次のレコードを名前ごとに一度だけ追加してください: %1 CNAME %2</translation>
    </message>
    <message>
        <source>A resolver that looked before the record was there may remember that for %1 more. That matters to tests of your own only: the name servers themselves are asked here.</source>
        <extracomment>%1: minutes and seconds, &quot;4:12&quot;</extracomment>
        <translation>レコードが現れる前に問い合わせたリゾルバーは、ないことをあと %1 の間覚えているかもしれません。影響するのはご自分での確認だけです。ここではネームサーバーに直接問い合わせています。</translation>
    </message>
    <message>
        <source>These TXT records could not be removed. They do no harm; delete them where the DNS is managed:</source>
        <translation>次の TXT レコードは削除できませんでした。害はありませんが、DNS の管理画面で削除してください:</translation>
    </message>
    <message>
        <source>For a provider without an API: a CNAME record, set once, leads to an acme-dns server.</source>
        <translation>API のないプロバイダー向けです。一度設定した CNAME レコードが acme-dns サーバーを指します。</translation>
    </message>
    <message>
        <source>Written through “%1” for %2, left behind %3.</source>
        <extracomment>%1 is a DNS provider&apos;s name, %2 a certificate&apos;s, %3 date and time.</extracomment>
        <translation>%2 のために「%1」で書き込まれ、%3 に残りました。</translation>
    </message>
    <message numerus="yes">
        <source>%n TXT record(s) could not be removed from the DNS.</source>
        <translation>
            <numerusform>TXT レコード %n 件を DNS から削除できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>They do no harm. Let the DNS provider try again, or delete them yourself.</source>
        <translation>害はありません。DNS プロバイダーにもう一度削除させるか、自分で削除してください。</translation>
    </message>
    <message>
        <source>They stay on a list until they are gone: “tegatactl dns leftovers”, or Settings, DNS providers.</source>
        <translation>なくなるまで一覧に残ります。「tegatactl dns leftovers」または「設定」の「DNS プロバイダー」で確認できます。</translation>
    </message>
</context>
<context>
    <name>core::text::ErrorText</name>
    <message>
        <source>Try again.</source>
        <translation>もう一度試してください。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>しばらくしてからもう一度試してください。</translation>
    </message>
    <message>
        <source>If it happens again, copy the details and report it to the CA.</source>
        <translation>繰り返す場合は、詳細をコピーして認証局に報告してください。</translation>
    </message>
    <message>
        <source>Check that this computer is connected to the network.</source>
        <translation>このコンピューターがネットワークに接続されているか確認してください。</translation>
    </message>
    <message>
        <source>Check the spelling of the address, if you typed it yourself.</source>
        <translation>アドレスを自分で入力した場合は、綴りを確認してください。</translation>
    </message>
    <message>
        <source>Check the address and the port, if you typed them yourself.</source>
        <translation>アドレスとポートを自分で入力した場合は、確認してください。</translation>
    </message>
    <message>
        <source>Check that no firewall blocks connections to this port.</source>
        <translation>このポートへの接続がファイアウォールで遮断されていないか確認してください。</translation>
    </message>
    <message>
        <source>Check that the network connection of this computer is stable.</source>
        <translation>このコンピューターのネットワーク接続が安定しているか確認してください。</translation>
    </message>
    <message>
        <source>Look at the status page of the CA, if it has one.</source>
        <translation>認証局に稼働状況のページがあれば確認してください。</translation>
    </message>
    <message>
        <source>Check the proxy in the system&apos;s network settings.</source>
        <translation>システムのネットワーク設定でプロキシを確認してください。</translation>
    </message>
    <message>
        <source>Check the date and the time of this computer.</source>
        <translation>このコンピューターの日付と時刻を確認してください。</translation>
    </message>
    <message>
        <source>If this is a private CA, give its root certificate in the account&apos;s settings.</source>
        <translation>プライベートの認証局の場合は、アカウントの設定でそのルート証明書を指定してください。</translation>
    </message>
    <message>
        <source>Try from another network: some networks open encrypted connections.</source>
        <translation>別のネットワークから試してください。暗号化された接続を途中で開くネットワークもあります。</translation>
    </message>
    <message>
        <source>Read the CA&apos;s own words: it may have paused this name until you release it on its website.</source>
        <translation>認証局からのメッセージを読んでください。認証局のサイトで解除するまで、この名前が一時停止されていることがあります。</translation>
    </message>
    <message>
        <source>Find out why earlier attempts failed before you try again.</source>
        <translation>もう一度試す前に、これまで失敗した原因を調べてください。</translation>
    </message>
    <message>
        <source>Wait until the time that is named; it goes on by itself.</source>
        <translation>示された時刻までお待ちください。自動で続行します。</translation>
    </message>
    <message>
        <source>For experiments use the CA&apos;s staging environment or the practice CA: their limits are wide.</source>
        <translation>実験には、制限のゆるやかなステージング環境か練習用認証局を使ってください。</translation>
    </message>
    <message>
        <source>Read the CA&apos;s own words in the details.</source>
        <translation>詳細にある認証局からのメッセージを読んでください。</translation>
    </message>
    <message>
        <source>Wait; it will be tried again by itself.</source>
        <translation>そのままお待ちください。自動でもう一度試します。</translation>
    </message>
    <message>
        <source>If a proxy is in between, check that it does not cache answers.</source>
        <translation>プロキシを経由している場合は、応答をキャッシュしていないか確認してください。</translation>
    </message>
    <message>
        <source>If you typed the address of the CA yourself, check it.</source>
        <translation>認証局のアドレスを自分で入力した場合は、確認してください。</translation>
    </message>
    <message>
        <source>Open any page in a browser: the network may ask you to log in first.</source>
        <translation>ブラウザーで何かページを開いてください。ネットワークへのログインが必要なことがあります。</translation>
    </message>
    <message>
        <source>Check the directory address with the CA&apos;s documentation. It usually ends in /directory.</source>
        <translation>ディレクトリのアドレスを認証局の説明で確認してください。普通は /directory で終わります。</translation>
    </message>
    <message>
        <source>Choose another way to prove this name.</source>
        <translation>この名前の検証方法を変えてください。</translation>
    </message>
    <message>
        <source>Or choose another CA.</source>
        <translation>または、別の認証局を選んでください。</translation>
    </message>
    <message>
        <source>Use “Try it from here” to see what the CA sees.</source>
        <translation>「ここから試す」で、認証局から見える内容を確かめてください。</translation>
    </message>
    <message>
        <source>Check that the name leads to the right server, over IPv4 and IPv6.</source>
        <translation>名前が IPv4 と IPv6 の両方で正しいサーバーを指しているか確認してください。</translation>
    </message>
    <message>
        <source>Then start a new order.</source>
        <translation>そのあとで新しいオーダーを始めてください。</translation>
    </message>
    <message>
        <source>Start a new order. Names that are already proven often need not be proven again.</source>
        <translation>新しいオーダーを始めてください。検証済みの名前は、多くの場合もう一度検証する必要がありません。</translation>
    </message>
    <message>
        <source>Leave it running, or come back later: it goes on where it was.</source>
        <translation>動かしたままにするか、あとで開き直してください。続きから再開します。</translation>
    </message>
    <message>
        <source>Start a new order.</source>
        <translation>新しいオーダーを始めてください。</translation>
    </message>
    <message>
        <source>Check that the account belongs to this CA and to the right environment (test or production).</source>
        <translation>アカウントが、この認証局の正しい環境（テストか本番）のものか確認してください。</translation>
    </message>
    <message>
        <source>Register again with the same key.</source>
        <translation>同じ鍵でもう一度登録してください。</translation>
    </message>
    <message>
        <source>Read the terms of service on the CA&apos;s website and agree to them.</source>
        <translation>認証局のサイトで利用規約を読み、同意してください。</translation>
    </message>
    <message>
        <source>Read the terms of service and agree to them: %1</source>
        <translation>利用規約を読み、同意してください: %1</translation>
    </message>
    <message>
        <source>Get the key ID and the key for external account binding from the CA&apos;s website.</source>
        <translation>外部アカウント紐付け（EAB）用の鍵 ID と鍵を、認証局のサイトで取得してください。</translation>
    </message>
    <message>
        <source>Enter both when you add the account.</source>
        <translation>アカウントの追加時に両方を入力してください。</translation>
    </message>
    <message>
        <source>Choose one of the profiles that the CA offers now.</source>
        <translation>認証局が現在提供しているプロファイルから選んでください。</translation>
    </message>
    <message>
        <source>Or leave the profile to the CA.</source>
        <translation>または、プロファイルの選択を認証局に任せてください。</translation>
    </message>
    <message>
        <source>Choose “file in a web root” and let the web server that runs there show the proof.</source>
        <translation>「ウェブルートのファイル」を選び、動いているウェブサーバーに応答を公開させてください。</translation>
    </message>
    <message>
        <source>Or stop the other program for a moment.</source>
        <translation>または、もう一方のプログラムをいったん止めてください。</translation>
    </message>
    <message>
        <source>Or choose another port, and let the web server hand on /.well-known/acme-challenge/ to it.</source>
        <translation>または、別のポートを選び、ウェブサーバーから /.well-known/acme-challenge/ をそこへ転送してください。</translation>
    </message>
    <message>
        <source>Choose “file in a web root”, if a web server runs on this computer.</source>
        <translation>このコンピューターでウェブサーバーが動いている場合は、「ウェブルートのファイル」を選んでください。</translation>
    </message>
    <message>
        <source>Or choose a port from 1024 on, and let the web server or the router hand on port 80 to it.</source>
        <translation>または、1024 以上のポートを選び、ウェブサーバーやルーターでポート 80 をそこへ転送してください。</translation>
    </message>
    <message>
        <source>Leave the address empty to listen on all addresses.</source>
        <translation>アドレスを空にすると、すべてのアドレスで待ち受けます。</translation>
    </message>
    <message>
        <source>Or choose one of this computer&apos;s addresses.</source>
        <translation>または、このコンピューターのアドレスを選んでください。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <source>Create the folder, or choose another one.</source>
        <translation>フォルダーを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>If the file was moved, put it back.</source>
        <translation>ファイルを移動した場合は、元に戻してください。</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of the folders above it.</source>
        <translation>ファイルとその上位フォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder.</source>
        <translation>フォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Or choose a folder that belongs to you.</source>
        <translation>または、自分が所有するフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Free some space on this drive.</source>
        <translation>ドライブの空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>Restore the file from a backup.</source>
        <translation>バックアップからファイルを復元してください。</translation>
    </message>
    <message>
        <source>If it is a certificate, get a new one.</source>
        <translation>証明書の場合は、新しく取得してください。</translation>
    </message>
    <message>
        <source>Restore the database from the copy beside it, or from a backup.</source>
        <translation>隣にある控えかバックアップから、データベースを復元してください。</translation>
    </message>
    <message>
        <source>Keep the damaged file: it may be of use for finding the cause.</source>
        <translation>破損したファイルは残しておいてください。原因の調査に役立つことがあります。</translation>
    </message>
    <message>
        <source>Install the newest version of Tegata.</source>
        <translation>Tegata の最新版をインストールしてください。</translation>
    </message>
    <message>
        <source>Or use another store.</source>
        <translation>または、別の保存場所を使ってください。</translation>
    </message>
    <message>
        <source>Make the folder yours alone: chmod 700</source>
        <translation>フォルダーを自分だけのものにしてください: chmod 700</translation>
    </message>
    <message>
        <source>Or choose a store in a folder of your own.</source>
        <translation>または、自分のフォルダーの中の保存場所を選んでください。</translation>
    </message>
    <message>
        <source>Wait until the other one has finished, then try again.</source>
        <translation>もう一方の作業が終わってから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Look whether another window is open.</source>
        <translation>別のウィンドウが開いていないか確認してください。</translation>
    </message>
    <message>
        <source>Install the program.</source>
        <translation>プログラムをインストールしてください。</translation>
    </message>
    <message>
        <source>Install it: sudo apt install %1</source>
        <translation>インストールしてください: sudo apt install %1</translation>
    </message>
    <message>
        <source>Read what the program printed in the details.</source>
        <translation>プログラムの出力を詳細で確認してください。</translation>
    </message>
    <message>
        <source>Check that the name leads to this server, over IPv4 and IPv6.</source>
        <translation>名前が IPv4 と IPv6 の両方でこのサーバーを指しているか確認してください。</translation>
    </message>
    <message>
        <source>Check that port 80 is open and is handed on to the right place.</source>
        <translation>ポート 80 が開いていて、正しい場所に転送されているか確認してください。</translation>
    </message>
    <message>
        <source>Check that the web server does not answer this path itself or redirect it elsewhere.</source>
        <translation>ウェブサーバーがこのパスに自分で応答したり、別の場所へリダイレクトしたりしていないか確認してください。</translation>
    </message>
    <message>
        <source>Correct it, and try again.</source>
        <translation>訂正して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Check the name against the list.</source>
        <translation>名前を一覧と照らし合わせてください。</translation>
    </message>
    <message>
        <source>Choose a certificate file, such as fullchain.pem or a file that ends in .crt or .cer.</source>
        <translation>fullchain.pem や、.crt、.cer で終わるファイルなど、証明書のファイルを選んでください。</translation>
    </message>
    <message>
        <source>If it happens again, copy the details and report it.</source>
        <translation>繰り返す場合は、詳細をコピーして報告してください。</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>いつでもやり直せます。</translation>
    </message>
    <message>
        <source>The name could not be looked up in the DNS. Either this computer has no network, or the name is misspelled.</source>
        <translation>DNS で名前を引けませんでした。このコンピューターがネットワークにつながっていないか、名前の綴りが違います。</translation>
    </message>
    <message>
        <source>The computer at this address did not accept the connection. It may be switched off, or a firewall may be in between.</source>
        <translation>このアドレスのコンピューターが接続を受け付けませんでした。停止しているか、途中にファイアウォールがあるかもしれません。</translation>
    </message>
    <message>
        <source>The connection was closed in the middle. Whether the request arrived is found out before anything is sent again.</source>
        <translation>接続が途中で閉じられました。要求が届いたかどうかを確かめるまで、再送はしません。</translation>
    </message>
    <message>
        <source>The connection stood, but too little came back for too long. Nothing was changed here.</source>
        <translation>接続はできましたが、十分な応答が返ってきませんでした。こちらでは何も変更していません。</translation>
    </message>
    <message>
        <source>All traffic of this computer goes through a proxy, and the proxy refused it or could not be reached.</source>
        <translation>このコンピューターの通信はプロキシを通りますが、プロキシに拒否されたか、プロキシに接続できませんでした。</translation>
    </message>
    <message>
        <source>Its certificate did not pass the check. The clock of this computer may be wrong, somebody may be listening in between, or the server is misconfigured. Nothing was sent.</source>
        <translation>相手の証明書を確認できませんでした。このコンピューターの時計が狂っているか、通信が途中で盗み見られているか、サーバーの設定に誤りがあります。何も送信していません。</translation>
    </message>
    <message>
        <source>CAs limit how often a name, an account or a network may ask. The limit refills by itself; asking earlier does not help.</source>
        <translation>認証局は、名前、アカウント、ネットワークごとに要求の回数を制限しています（レート制限）。制限は時間がたてば解けます。早く試しても効果はありません。</translation>
    </message>
    <message>
        <source>The CA gave a reason that this program does not know. Its own words are in the details.</source>
        <translation>このプログラムの知らない理由が返されました。認証局からのメッセージは詳細にあります。</translation>
    </message>
    <message>
        <source>The CA answered with an error that does not depend on the request. It may be under maintenance. It is not your fault.</source>
        <translation>要求の内容によらないエラーが返されました。認証局が保守作業中かもしれません。あなたに原因はありません。</translation>
    </message>
    <message>
        <source>Every request carries a number that the CA gives out once. The CA did not accept five of its own numbers in a row.</source>
        <translation>要求には、認証局が一度だけ使える番号（ノンス）を付けます。認証局は、自分の出した番号を5回続けて受け付けませんでした。</translation>
    </message>
    <message>
        <source>The answer was not what the protocol asks for at this point. It was not used.</source>
        <translation>応答が、この段階でプロトコルの求めるものと違いました。応答は使っていません。</translation>
    </message>
    <message>
        <source>Something else answered: an ordinary web page, a login page of the network, or a proxy.</source>
        <translation>普通のウェブページ、ネットワークのログインページ、プロキシなど、別のものが応答しました。</translation>
    </message>
    <message>
        <source>Answers in this protocol are small. The connection was cut so that memory does not fill up.</source>
        <translation>このプロトコルの応答は小さなものです。メモリーを使い切らないように接続を切りました。</translation>
    </message>
    <message>
        <source>Only encrypted addresses are followed, and a public CA may not lead into the local network.</source>
        <translation>暗号化されたアドレスだけを使います。また、公開の認証局が内部ネットワークのアドレスを示すことは認めません。</translation>
    </message>
    <message>
        <source>A token becomes the name of a file. This one has characters or a length that the standard forbids, and was not used.</source>
        <translation>トークンはファイル名になります。このトークンは、規格で認められない文字や長さのため使いませんでした。</translation>
    </message>
    <message>
        <source>A signed request may not be sent on to another address, and no request may leave the encrypted connection.</source>
        <translation>署名した要求を別のアドレスへ送ることも、暗号化された接続の外へ出すこともできません。</translation>
    </message>
    <message>
        <source>The CA decides in which ways a name can be proven. The chosen way was not among them.</source>
        <translation>名前をどう検証できるかは認証局が決めます。選んだ方法はその中にありませんでした。</translation>
    </message>
    <message>
        <source>The CA decides in which ways a name can be proven. It offered: %1</source>
        <translation>名前をどう検証できるかは認証局が決めます。示された方法: %1</translation>
    </message>
    <message>
        <source>The CA looked for the proof and did not find what it expected.</source>
        <translation>認証局が応答を確認しましたが、期待した内容がありませんでした。</translation>
    </message>
    <message>
        <source>At least one name was not proven, or the CA found another obstacle at the end.</source>
        <translation>検証できない名前があったか、最後の段階で認証局が別の問題を見つけました。</translation>
    </message>
    <message>
        <source>An order stays open for a limited time, from an hour to some days. Nothing that is installed has changed.</source>
        <translation>オーダーが有効なのは、1時間から数日までの限られた間だけです。設置済みのものは変わっていません。</translation>
    </message>
    <message>
        <source>The names are proven and the request is accepted; the CA takes its time to sign. The order is kept.</source>
        <translation>名前の検証が済み、要求も受け付けられましたが、認証局の署名に時間がかかっています。オーダーは保存してあります。</translation>
    </message>
    <message>
        <source>It would not work with the private key that was made for it. What was installed before is untouched.</source>
        <translation>この証明書のために作った秘密鍵と組み合わせて使えません。以前に設置したものはそのままです。</translation>
    </message>
    <message>
        <source>The names in a certificate must be exactly the ones that were ordered. What was installed before is untouched.</source>
        <translation>証明書の名前は、要求した名前と完全に一致する必要があります。以前に設置したものはそのままです。</translation>
    </message>
    <message>
        <source>It is made out for: %1. What was installed before is untouched.</source>
        <translation>証明書の名前: %1。以前に設置したものはそのままです。</translation>
    </message>
    <message>
        <source>It has expired already, or begins in the future. If the clock of this computer is wrong, it only looks so. What was installed before is untouched.</source>
        <translation>すでに期限が切れているか、有効期間がまだ始まっていません。このコンピューターの時計が狂っているために、そう見えることもあります。以前に設置したものはそのままです。</translation>
    </message>
    <message>
        <source>Each certificate of a chain must be signed by the next one. Servers could not use this chain. What was installed before is untouched.</source>
        <translation>チェーンの証明書は、それぞれ次の証明書で署名されている必要があります。このチェーンはサーバーで使えません。以前に設置したものはそのままです。</translation>
    </message>
    <message>
        <source>The answer has something else in it than certificates, or they cannot be read. What was installed before is untouched.</source>
        <translation>応答に証明書以外のものが含まれているか、証明書を読み取れません。以前に設置したものはそのままです。</translation>
    </message>
    <message>
        <source>The CA does not know the account key. The account was deactivated, belongs to another environment (test or production), or the practice CA was started anew.</source>
        <translation>認証局がこのアカウント鍵を知りません。アカウントが停止されたか、別の環境（テストか本番）のものか、練習用認証局が新しく起動されました。</translation>
    </message>
    <message>
        <source>The terms are new or have changed since they were agreed to.</source>
        <translation>新しい利用規約があるか、同意したあとに改定されています。</translation>
    </message>
    <message>
        <source>The CA ties ACME accounts to customer accounts (external account binding). It gives out a key ID and a key for that.</source>
        <translation>この認証局は ACME のアカウントを顧客アカウントに紐付けます（外部アカウント紐付け）。そのための鍵 ID と鍵が発行されます。</translation>
    </message>
    <message>
        <source>CAs name the kinds of certificates that they issue profiles, and change them from time to time.</source>
        <translation>認証局が発行する証明書の種類をプロファイルと呼びます。プロファイルはときどき変わります。</translation>
    </message>
    <message>
        <source>Only one program can listen on a port. Usually a web server already runs on this computer.</source>
        <translation>1つのポートで待ち受けられるプログラムは1つだけです。多くの場合、このコンピューターですでにウェブサーバーが動いています。</translation>
    </message>
    <message>
        <source>Only one program can listen on a port. This one is held by: %1</source>
        <translation>1つのポートで待ち受けられるプログラムは1つだけです。使用中のプログラム: %1</translation>
    </message>
    <message>
        <source>On Linux, ports below 1024 are reserved for the system unless it is told otherwise.</source>
        <translation>Linux では、特に設定しないかぎり、1024 より小さいポートはシステム専用です。</translation>
    </message>
    <message>
        <source>A program can only listen on addresses of the computer that it runs on.</source>
        <translation>プログラムが待ち受けられるのは、動いているコンピューターのアドレスだけです。</translation>
    </message>
    <message>
        <source>It may have been moved, or a drive is not mounted.</source>
        <translation>移動されたか、ドライブがマウントされていないかもしれません。</translation>
    </message>
    <message>
        <source>It may have been moved or deleted by another program.</source>
        <translation>別のプログラムが移動したか、削除したかもしれません。</translation>
    </message>
    <message>
        <source>This user does not have the permission, or the drive has a fault.</source>
        <translation>このユーザーに権限がないか、ドライブに異常があります。</translation>
    </message>
    <message>
        <source>This user does not have the permission, or the drive is read-only. What was there before is untouched.</source>
        <translation>このユーザーに権限がないか、ドライブが読み取り専用です。以前からあるものはそのままです。</translation>
    </message>
    <message>
        <source>The drive is full, or the quota of this user is used up. What was there before is untouched.</source>
        <translation>ドライブがいっぱいか、このユーザーの割り当て容量を使い切りました。以前からあるものはそのままです。</translation>
    </message>
    <message>
        <source>The file is there, but its content is not what it should be. It was left as it is.</source>
        <translation>ファイルはありますが、内容が正しくありません。ファイルはそのまま残しました。</translation>
    </message>
    <message>
        <source>The list of certificates cannot be read. The certificates and keys themselves are files of their own and are not affected.</source>
        <translation>証明書の一覧を読み取れません。証明書と鍵は別のファイルなので影響はありません。</translation>
    </message>
    <message>
        <source>This version does not know its form, and writing to it could lose something. It was left as it is.</source>
        <translation>この版の Tegata では形式がわからず、書き込むと失われるものがあるかもしれません。そのまま残しました。</translation>
    </message>
    <message>
        <source>Private keys are kept there. The folder belongs to another user, or its permissions are too wide.</source>
        <translation>ここには秘密鍵を保存します。フォルダーの所有者が別のユーザーか、アクセス権が広すぎます。</translation>
    </message>
    <message>
        <source>Two programs must not change the same thing at the same time. The other one may be a window, a terminal or the timer.</source>
        <translation>2つのプログラムが同じものを同時に変更することはできません。もう一方は、ウィンドウ、端末、タイマーのいずれかです。</translation>
    </message>
    <message>
        <source>It was not found in the usual places.</source>
        <translation>いつもの場所に見つかりませんでした。</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu it is in the package %1.</source>
        <translation>Debian と Ubuntu ではパッケージ %1 に含まれています。</translation>
    </message>
    <message>
        <source>It ended with an error. What it printed is in the details.</source>
        <translation>エラーで終了しました。プログラムの出力は詳細にあります。</translation>
    </message>
    <message>
        <source>It has characters, a form or a value that are not possible at this place.</source>
        <translation>ここでは使えない文字、形式、値が含まれています。</translation>
    </message>
    <message>
        <source>It may have been removed, or the name is misspelled.</source>
        <translation>削除されたか、名前の綴りが違うかもしれません。</translation>
    </message>
    <message>
        <source>Certificates are read from PEM, DER and PKCS#7 files of up to 1 MiB.</source>
        <translation>証明書は、1 MiB までの PEM、DER、PKCS#7 ファイルから読み取ります。</translation>
    </message>
    <message>
        <source>The cryptographic library refused. Its words are in the details.</source>
        <translation>暗号ライブラリがエラーを返しました。メッセージは詳細にあります。</translation>
    </message>
    <message>
        <source>You stopped it, or the program was closed. What was put in place is taken away again.</source>
        <translation>自分で中止したか、プログラムが閉じられました。配置したものは片付けます。</translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>Stands in for the name of a host that is not known.</extracomment>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>the file</source>
        <extracomment>Stands in for the path of a file that is not known.</extracomment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>The address of %1 could not be found.</source>
        <translation>%1 のアドレスが見つかりませんでした。</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete.</source>
        <translation>%1 との接続が、応答の途中で切れました。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>プロキシが要求を通しませんでした。</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>プロキシ %1 が要求を通しませんでした。</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified.</source>
        <translation>%1 が本物であることを確認できませんでした。</translation>
    </message>
    <message>
        <source>The CA asks for a pause: a limit has been reached.</source>
        <translation>レート制限に達したため、認証局が待つように求めています。</translation>
    </message>
    <message>
        <source>The CA refused the request.</source>
        <translation>認証局が要求を拒否しました。</translation>
    </message>
    <message>
        <source>%1 has a fault of its own right now.</source>
        <translation>現在、%1 の側に障害があります。</translation>
    </message>
    <message>
        <source>The CA</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>The CA keeps rejecting our requests (badNonce).</source>
        <translation>認証局が要求を拒否し続けています（badNonce）。</translation>
    </message>
    <message>
        <source>The CA sent a malformed answer.</source>
        <translation>認証局から形式の正しくない応答が返されました。</translation>
    </message>
    <message>
        <source>No ACME directory was found at %1.</source>
        <translation>%1 に ACME のディレクトリが見つかりませんでした。</translation>
    </message>
    <message>
        <source>this address</source>
        <translation>このアドレス</translation>
    </message>
    <message>
        <source>%1 sent far more than an answer can be.</source>
        <translation>%1 が大きすぎる応答を送ってきました。</translation>
    </message>
    <message>
        <source>The CA named an address that is not safe to use: %1</source>
        <translation>認証局が、安全に使えないアドレスを示しました: %1</translation>
    </message>
    <message>
        <source>The CA sent a challenge whose token is not safe to use.</source>
        <translation>認証局が、トークンを安全に使えないチャレンジを送ってきました。</translation>
    </message>
    <message>
        <source>The server wanted to send us on to %1, where we do not go.</source>
        <translation>サーバーが %1 へのリダイレクトを求めましたが、従いませんでした。</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>別のアドレス</translation>
    </message>
    <message>
        <source>The CA offers no way to prove %1 that was chosen here.</source>
        <translation>%1 について、選んだ検証方法を認証局が提供していません。</translation>
    </message>
    <message>
        <source>this name</source>
        <translation>この名前</translation>
    </message>
    <message>
        <source>The CA was not convinced that %1 is yours.</source>
        <translation>認証局は %1 の管理権限を確認できませんでした。</translation>
    </message>
    <message>
        <source>The CA closed the order without a certificate.</source>
        <translation>認証局が、証明書を発行せずにオーダーを閉じました。</translation>
    </message>
    <message>
        <source>The order expired before it was completed.</source>
        <translation>完了する前にオーダーの期限が切れました。</translation>
    </message>
    <message>
        <source>The CA is still working on the certificate.</source>
        <translation>認証局がまだ証明書を処理しています。</translation>
    </message>
    <message>
        <source>The certificate that came belongs to another key. It was not installed.</source>
        <translation>届いた証明書は別の鍵のものです。設置しませんでした。</translation>
    </message>
    <message>
        <source>The certificate that came has other names than were ordered. It was not installed.</source>
        <translation>届いた証明書の名前が要求と異なります。設置しませんでした。</translation>
    </message>
    <message>
        <source>The certificate that came is not valid today. It was not installed.</source>
        <translation>届いた証明書は今日の時点で有効ではありません。設置しませんでした。</translation>
    </message>
    <message>
        <source>The certificates that came do not fit together. They were not installed.</source>
        <translation>届いた証明書どうしがつながりません。設置しませんでした。</translation>
    </message>
    <message>
        <source>What the CA sent is not a certificate. It was not installed.</source>
        <translation>認証局から届いたものは証明書ではありません。設置しませんでした。</translation>
    </message>
    <message>
        <source>This account no longer exists at the CA.</source>
        <translation>このアカウントは認証局にもう存在しません。</translation>
    </message>
    <message>
        <source>The CA wants its terms of service to be agreed to.</source>
        <translation>認証局が利用規約への同意を求めています。</translation>
    </message>
    <message>
        <source>This CA only accepts accounts that it knows from its website.</source>
        <translation>この認証局を使うには、認証局のサイトでの登録が必要です。</translation>
    </message>
    <message>
        <source>The CA does not offer the profile “%1”.</source>
        <translation>認証局にはプロファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>The port %1 is already in use.</source>
        <translation>ポート %1 はすでに使われています。</translation>
    </message>
    <message>
        <source>Tegata is not allowed to listen on port %1.</source>
        <translation>Tegata にはポート %1 で待ち受ける権限がありません。</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>このコンピューターにアドレス %1 はありません。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 がありません。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Could not read %1.</source>
        <translation>%1 を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>There is not enough free space to write %1.</source>
        <translation>空き容量が足りず、%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>The content of %1 is damaged.</source>
        <translation>%1 の内容が破損しています。</translation>
    </message>
    <message>
        <source>The database %1 is damaged.</source>
        <translation>データベース %1 が破損しています。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tegata.</source>
        <translation>%1 は、より新しい Tegata で書かれています。</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Other users of this computer could change %1.</source>
        <translation>%1 は、このコンピューターのほかのユーザーが変更できる状態です。</translation>
    </message>
    <message>
        <source>the folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Another Tegata is at work on %1.</source>
        <translation>別の Tegata が %1 を処理しています。</translation>
    </message>
    <message>
        <source>this</source>
        <translation>これ</translation>
    </message>
    <message>
        <source>The program %1 is not installed.</source>
        <translation>プログラム %1 がインストールされていません。</translation>
    </message>
    <message>
        <source>The program %1 failed.</source>
        <translation>プログラム %1 が失敗しました。</translation>
    </message>
    <message>
        <source>%1 does not show the proof.</source>
        <translation>%1 に検証用の応答が見えません。</translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation>「%1」はここでは使えません。</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>「%1」が見つかりませんでした。</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>%1 に証明書がありません。</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>暗号処理に失敗しました。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Next try: %1.</source>
        <extracomment>%1 is a point in time: &quot;today 15:04&quot;, &quot;5 December 14:20&quot;.</extracomment>
        <translation>次の試行: %1</translation>
    </message>
    <message>
        <source>Could not connect to %1.</source>
        <translation>%1 に接続できませんでした。</translation>
    </message>
    <message>
        <source>Asked from this computer, the address did not give the expected answer. The CA would probably not find it either.</source>
        <translation>このコンピューターから確認したところ、アドレスから期待した応答が返ってきませんでした。認証局からもおそらく見えません。</translation>
    </message>
    <message>
        <source>Wait until the time that is named; the limit refills by itself.</source>
        <translation>示された時刻まで待ってください。制限は自動的に回復します。</translation>
    </message>
    <message>
        <source>Tegata counts what it asks a CA for and stops before the CA would. What the CA refuses for its limits can hold up every other certificate, too.</source>
        <translation>Tegata は認証局への要求を数え、認証局に断られる前に止めます。制限に達すると、ほかの証明書の取得も止まることがあります。</translation>
    </message>
    <message>
        <source>Nothing was sent: one more would go beyond a limit of the CA.</source>
        <translation>送信しませんでした。もう 1 回要求すると認証局の制限を超えます。</translation>
    </message>
    <message>
        <source>Nothing was sent: one more for %1 would go beyond a limit of the CA.</source>
        <translation>送信しませんでした。%1 についてもう 1 回要求すると認証局の制限を超えます。</translation>
    </message>
    <message>
        <source>Check that this computer has a network.</source>
        <translation>このコンピューターがネットワークにつながっているか確認してください。</translation>
    </message>
    <message>
        <source>Check at your registrar which name servers are entered for the name.</source>
        <translation>その名前に登録されているネームサーバーを、レジストラーで確認してください。</translation>
    </message>
    <message>
        <source>Look at the DNSSEC settings of the zone: the DS record at the registrar must fit the keys of the zone.</source>
        <translation>ゾーンの DNSSEC の設定を確認してください。レジストラーの DS レコードが、ゾーンの鍵と一致している必要があります。</translation>
    </message>
    <message>
        <source>Or have DNSSEC switched off at the registrar until it is repaired.</source>
        <translation>または、直るまでの間、レジストラーで DNSSEC を無効にしてください。</translation>
    </message>
    <message>
        <source>Delete the CNAME record at the name, or let it lead to the name that has the record.</source>
        <translation>その名前の CNAME レコードを削除するか、レコードのある名前を指すように直してください。</translation>
    </message>
    <message>
        <source>Check the spelling of the name.</source>
        <translation>名前のつづりを確認してください。</translation>
    </message>
    <message>
        <source>Check at your registrar which name servers are entered for it.</source>
        <translation>登録されているネームサーバーを、レジストラーで確認してください。</translation>
    </message>
    <message>
        <source>Look at the table to see which name server lags behind, and whether its copy of the zone is up to date.</source>
        <translation>どのネームサーバーが遅れているか、そのゾーンの内容が最新かどうかを、表で確認してください。</translation>
    </message>
    <message>
        <source>Some providers take an hour. Start it again later.</source>
        <translation>プロバイダーによっては 1 時間ほどかかります。後でもう一度開始してください。</translation>
    </message>
    <message>
        <source>Allow the key in the name server: in BIND with update-policy, for the record _acme-challenge and the type TXT.</source>
        <translation>ネームサーバーでその鍵を許可してください。BIND では update-policy を使い、レコード _acme-challenge の TXT を許可します。</translation>
    </message>
    <message>
        <source>Look into the log of the name server: it says which rule refused.</source>
        <translation>ネームサーバーのログを確認してください。どの規則で拒否されたかが記録されています。</translation>
    </message>
    <message>
        <source>Name the primary name server of the zone as the server of the DNS provider.</source>
        <translation>DNS プロバイダーのサーバーには、ゾーンのプライマリーネームサーバーを指定してください。</translation>
    </message>
    <message>
        <source>Check the name of the zone, or leave it empty so that it is found.</source>
        <translation>ゾーンの名前を確認するか、空欄にして自動で探させてください。</translation>
    </message>
    <message>
        <source>Compare the name of the key with the name server&apos;s configuration, letter for letter.</source>
        <translation>鍵の名前がネームサーバーの設定と一字一句同じか確認してください。</translation>
    </message>
    <message>
        <source>Compare the algorithm, for example hmac-sha256.</source>
        <translation>アルゴリズム（例: hmac-sha256）が同じか確認してください。</translation>
    </message>
    <message>
        <source>Enter the secret again.</source>
        <translation>秘密の値をもう一度入力してください。</translation>
    </message>
    <message>
        <source>Set the clock of this computer, and that of the name server.</source>
        <translation>このコンピューターとネームサーバーの時計を合わせてください。</translation>
    </message>
    <message>
        <source>Add the DNS provider again, under the same name.</source>
        <translation>同じ名前で DNS プロバイダーを追加し直してください。</translation>
    </message>
    <message>
        <source>Or choose another way to prove the names.</source>
        <translation>または、名前を検証する別の方法を選んでください。</translation>
    </message>
    <message>
        <source>If you know why it changed, agree again: tegatactl dns trust</source>
        <translation>変更の理由がわかっている場合は、改めて同意してください: tegatactl dns trust</translation>
    </message>
    <message>
        <source>If you do not know, find out first.</source>
        <translation>わからない場合は、まず原因を調べてください。</translation>
    </message>
    <message>
        <source>Leave it running, or start it again later.</source>
        <translation>そのまま待つか、後でもう一度開始してください。</translation>
    </message>
    <message>
        <source>Neither the name servers of the name nor the resolver of this computer said anything that can be used.</source>
        <translation>その名前のネームサーバーからも、このコンピューターのリゾルバーからも、使える応答がありませんでした。</translation>
    </message>
    <message>
        <source>The zone is signed, but the signatures or the keys do not fit. A CA gets no answer either, and refuses.</source>
        <translation>ゾーンは署名されていますが、署名または鍵が一致しません。認証局も応答を得られず、発行を断ります。</translation>
    </message>
    <message>
        <source>Each of them hands the question on to the next, and none answers it.</source>
        <translation>それぞれが次へ問い合わせを渡すだけで、どれも答えません。</translation>
    </message>
    <message>
        <source>The name is not registered, or its name servers do not exist or do not know it.</source>
        <translation>名前が登録されていないか、ネームサーバーが存在しないか、ネームサーバーがその名前を知りません。</translation>
    </message>
    <message>
        <source>A CA may ask any of them, so it was not told to look. The record was put in place, but some servers still show the old state.</source>
        <translation>認証局はどのネームサーバーに問い合わせるかわからないため、確認を求めませんでした。レコードは置きましたが、一部のサーバーはまだ古い内容のままです。</translation>
    </message>
    <message>
        <source>It knows the zone, but its rules do not allow this key to change this record.</source>
        <translation>ゾーンは知っていますが、この鍵でこのレコードを変更することが規則で許可されていません。</translation>
    </message>
    <message>
        <source>Only the primary name server of a zone takes changes.</source>
        <translation>変更を受け付けるのは、ゾーンのプライマリーネームサーバーだけです。</translation>
    </message>
    <message>
        <source>The name of the key, its algorithm or the secret is not the one that the name server has.</source>
        <translation>鍵の名前、アルゴリズム、秘密の値のいずれかが、ネームサーバーのものと異なります。</translation>
    </message>
    <message>
        <source>Signed changes carry the time, and more than five minutes of difference are refused.</source>
        <translation>署名された変更には時刻が含まれ、5 分を超えてずれていると拒否されます。</translation>
    </message>
    <message>
        <source>How records are changed, and with which credentials, is kept as a DNS provider. This one was removed or is on another computer.</source>
        <translation>レコードの変更方法と認証情報は、DNS プロバイダーとして保存されます。このプロバイダーは削除されたか、別のコンピューターにあります。</translation>
    </message>
    <message>
        <source>It would be given your credentials, so it is not run before you have agreed again. An update of the system may have changed it.</source>
        <translation>認証情報を渡すことになるため、改めて同意されるまで実行しません。システムのアップデートで変わった可能性があります。</translation>
    </message>
    <message>
        <source>The DNS provider behind it is busy, or limits how often it may be asked.</source>
        <translation>その先の DNS プロバイダーが混み合っているか、要求の回数を制限しています。</translation>
    </message>
    <message>
        <source>The DNS gave no answer about %1.</source>
        <translation>%1 について DNS から答えが得られませんでした。</translation>
    </message>
    <message>
        <source>The DNSSEC signatures of %1 are not valid.</source>
        <translation>%1 の DNSSEC 署名が正しくありません。</translation>
    </message>
    <message>
        <source>The CNAME records of %1 lead in a circle.</source>
        <translation>%1 の CNAME レコードが循環しています。</translation>
    </message>
    <message>
        <source>No DNS zone was found for %1.</source>
        <translation>%1 の DNS ゾーンが見つかりませんでした。</translation>
    </message>
    <message>
        <source>The record %1 is not visible on all name servers.</source>
        <translation>レコード %1 が、一部のネームサーバーでまだ見えません。</translation>
    </message>
    <message>
        <source>The name server %1 refused to change the zone.</source>
        <translation>ネームサーバー %1 がゾーンの変更を拒否しました。</translation>
    </message>
    <message>
        <source>The name server %1 is not responsible for the zone.</source>
        <translation>ネームサーバー %1 はこのゾーンを担当していません。</translation>
    </message>
    <message>
        <source>The name server %1 does not accept the key.</source>
        <translation>ネームサーバー %1 が鍵を受け付けません。</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the name server %1 differ too much.</source>
        <translation>このコンピューターとネームサーバー %1 の時計がずれすぎています。</translation>
    </message>
    <message>
        <source>There is no DNS provider “%1” here.</source>
        <translation>DNS プロバイダー「%1」はここにはありません。</translation>
    </message>
    <message>
        <source>The program %1 has changed since you agreed to it.</source>
        <translation>プログラム %1 は、同意されたときから変わっています。</translation>
    </message>
    <message>
        <source>The program %1 asks to be called again later.</source>
        <translation>プログラム %1 が、後でもう一度呼び出すよう求めています。</translation>
    </message>
    <message>
        <source>Look on the CA&apos;s website for another way to ask for it.</source>
        <translation>認証局のウェブサイトで、ほかの依頼方法を探してください。</translation>
    </message>
    <message>
        <source>Enter a mail address.</source>
        <translation>メールアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Open a new account, or use another one.</source>
        <translation>新しいアカウントを作成するか、別のアカウントを使ってください。</translation>
    </message>
    <message>
        <source>If the key may be in wrong hands, deactivate the account and open a new one.</source>
        <translation>鍵が他人の手に渡ったおそれがあるなら、アカウントを無効にし、新しく作成してください。</translation>
    </message>
    <message>
        <source>Try again: a new key will be made.</source>
        <translation>もう一度試してください。新しい鍵が作られます。</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>パスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>In the terminal, name a file that holds it: --passphrase-file FILE</source>
        <translation>端末では、パスフレーズを書いたファイルを指定してください: --passphrase-file ファイル</translation>
    </message>
    <message>
        <source>Check capital letters and the keyboard layout, and try again.</source>
        <translation>大文字・小文字とキーボード配列を確かめて、もう一度試してください。</translation>
    </message>
    <message>
        <source>If it is forgotten, recover the account from a backup of its key.</source>
        <translation>忘れた場合は、鍵のバックアップからアカウントを復元してください。</translation>
    </message>
    <message>
        <source>Log in to the desktop, and check that a keyring runs, such as GNOME Keyring, KWallet or KeePassXC.</source>
        <translation>デスクトップにログインし、GNOME Keyring、KWallet、KeePassXC などのキーリングが動いているか確かめてください。</translation>
    </message>
    <message>
        <source>On a server, keep account keys in files.</source>
        <translation>サーバーでは、アカウント鍵をファイルに保存してください。</translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again.</source>
        <translation>キーリングのロックを解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>For renewals without anybody logged in, move the key to a file.</source>
        <translation>誰もログインしていないときにも更新するには、鍵をファイルに移してください。</translation>
    </message>
    <message>
        <source>Try again, and enter the passphrase of the keyring.</source>
        <translation>もう一度試し、キーリングのパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>Restore the keyring from its backup, if there is one.</source>
        <translation>キーリングのバックアップがあれば、復元してください。</translation>
    </message>
    <message>
        <source>Or recover the account from a backup of its key.</source>
        <translation>または、鍵のバックアップからアカウントを復元してください。</translation>
    </message>
    <message>
        <source>If there is none, open a new account. Certificates that are there stay valid.</source>
        <translation>バックアップがなければ、新しいアカウントを作成してください。今ある証明書は有効なままです。</translation>
    </message>
    <message>
        <source>A CA lists in its directory what it can be asked for. This was not in the list.</source>
        <translation>認証局は、依頼できることをディレクトリに載せています。これは載っていませんでした。</translation>
    </message>
    <message>
        <source>The CA was not asked: a refusal would have used up the key for external account binding.</source>
        <translation>認証局にはまだ問い合わせていません。拒否されると、外部アカウント紐付けの鍵が使えなくなるためです。</translation>
    </message>
    <message>
        <source>A deactivated account stays so for good. Certificates that it got stay valid until they expire.</source>
        <translation>無効にしたアカウントは元に戻せません。取得済みの証明書は有効期限まで有効です。</translation>
    </message>
    <message>
        <source>Its directory has no place for that (keyChange). The account keeps its key.</source>
        <translation>ディレクトリにその機能（keyChange）がありません。アカウントの鍵は元のままです。</translation>
    </message>
    <message>
        <source>A key stands for one account only. The account keeps the key that it has.</source>
        <translation>一つの鍵は一つのアカウントだけを表します。アカウントの鍵は元のままです。</translation>
    </message>
    <message>
        <source>The key is kept encrypted. Tegata does not store the passphrase anywhere.</source>
        <translation>鍵は暗号化されています。Tegata はパスフレーズをどこにも保存しません。</translation>
    </message>
    <message>
        <source>It is not the one that the key was encrypted with, or the file has been changed.</source>
        <translation>鍵の暗号化に使ったものと違うか、ファイルが変更されています。</translation>
    </message>
    <message>
        <source>No keyring service is running for this user. There is none on a server without a desktop, nor in a session that was not opened by logging in.</source>
        <translation>このユーザーのキーリングサービスが動いていません。デスクトップのないサーバーや、ログインせずに始まったセッションにはありません。</translation>
    </message>
    <message>
        <source>The account key lies in it. It is opened by logging in to the desktop, or by its passphrase; a program that runs by itself does not ask for that. No new account was made.</source>
        <translation>アカウント鍵はその中にあります。デスクトップにログインするか、パスフレーズを入力すると開きます。自動で動くプログラムは入力を求めません。新しいアカウントは作られていません。</translation>
    </message>
    <message>
        <source>The question for its passphrase was cancelled, or could not be shown. No new account was made.</source>
        <translation>パスフレーズの入力がキャンセルされたか、入力画面を表示できませんでした。新しいアカウントは作られていません。</translation>
    </message>
    <message>
        <source>The keyring is open, but the entry was deleted, or this is another keyring. No new account was made.</source>
        <translation>キーリングは開いていますが、項目が削除されたか、別のキーリングです。新しいアカウントは作られていません。</translation>
    </message>
    <message>
        <source>The entry was overwritten with something else. No new account was made.</source>
        <translation>項目が別の内容で上書きされています。新しいアカウントは作られていません。</translation>
    </message>
    <message>
        <source>Its own words are in the details.</source>
        <translation>詳細に、キーリングからのメッセージがあります。</translation>
    </message>
    <message>
        <source>%1 does not open an account without a mail address.</source>
        <translation>%1 では、メールアドレスがないとアカウントを作成できません。</translation>
    </message>
    <message>
        <source>This CA</source>
        <translation>この認証局</translation>
    </message>
    <message>
        <source>The account at %1 has been deactivated.</source>
        <translation>%1 のアカウントは無効になっています。</translation>
    </message>
    <message>
        <source>the CA</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>%1 does not let an account change its key.</source>
        <translation>%1 では、アカウントの鍵を変更できません。</translation>
    </message>
    <message>
        <source>This key already belongs to another account at the CA.</source>
        <translation>この鍵は、認証局の別のアカウントで使われています。</translation>
    </message>
    <message>
        <source>%1 does not offer this over ACME.</source>
        <translation>%1 は ACME でこれを提供していません。</translation>
    </message>
    <message>
        <source>A passphrase is needed for %1.</source>
        <translation>%1 のパスフレーズが必要です。</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>The passphrase for %1 is wrong.</source>
        <translation>%1 のパスフレーズが違います。</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring cannot be reached.</source>
        <translation>デスクトップのキーリングに接続できません。</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring is locked.</source>
        <translation>デスクトップのキーリングがロックされています。</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring was not unlocked.</source>
        <translation>デスクトップのキーリングのロックが解除されませんでした。</translation>
    </message>
    <message>
        <source>The account key for %1 is not in the keyring any more.</source>
        <translation>%1 のアカウント鍵がキーリングにありません。</translation>
    </message>
    <message>
        <source>What the keyring has for %1 is not the account key.</source>
        <translation>キーリングにある %1 の項目は、アカウント鍵ではありません。</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring could not do what was asked.</source>
        <translation>デスクトップのキーリングで処理に失敗しました。</translation>
    </message>
    <message>
        <source>Add the CNAME record.</source>
        <translation>CNAME レコードを追加してください。</translation>
    </message>
    <message>
        <source>Add a CNAME record that leads to %1</source>
        <translation>%1 を指す CNAME レコードを追加してください</translation>
    </message>
    <message>
        <source>The provider answers for a name of its own, to which a CNAME record has to lead, once.</source>
        <translation>このプロバイダーは自身の名前で応答します。その名前を指す CNAME レコードを、一度だけ追加する必要があります。</translation>
    </message>
    <message>
        <source>The name %1 does not lead to the DNS provider yet.</source>
        <translation>名前 %1 はまだ DNS プロバイダーを指していません。</translation>
    </message>
    <message>
        <source>In the window, use “Try it from here”, compare the fingerprint, and confirm it.</source>
        <translation>ウィンドウでは「ここから試す」を使い、フィンガープリントを比べて確認してください。</translation>
    </message>
    <message>
        <source>In the terminal, connect once with ssh, or give --accept-host-key with the fingerprint.</source>
        <translation>端末では一度 ssh で接続するか、--accept-host-key にフィンガープリントを指定してください。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether its key was changed. Go on only if you know why.</source>
        <translation>鍵を変えたかどうかをサーバーの管理者に確かめてください。理由がわかるまで先へ進まないでください。</translation>
    </message>
    <message>
        <source>If it was, remove the old key with the command that ssh names in the details. Then confirm the new one.</source>
        <translation>変えたのであれば、詳細に表示されている ssh のコマンドで古い鍵を削除し、新しい鍵を確認してください。</translation>
    </message>
    <message>
        <source>Try it in a terminal: sftp %1</source>
        <translation>端末で試してください: sftp %1</translation>
    </message>
    <message>
        <source>Add your public key to ~/.ssh/authorized_keys on the server.</source>
        <translation>サーバーの ~/.ssh/authorized_keys に公開鍵を追加してください。</translation>
    </message>
    <message>
        <source>Check the name of the user, and which key is used.</source>
        <translation>ユーザー名と、使われる鍵を確かめてください。</translation>
    </message>
    <message>
        <source>Open the key in your agent: ssh-add %1</source>
        <translation>鍵をエージェントに登録してください: ssh-add %1</translation>
    </message>
    <message>
        <source>For renewals without anybody logged in, use a key of its own without a passphrase, which the server lets in for SFTP only.</source>
        <translation>だれもログインしていないときにも更新するには、パスフレーズのない専用の鍵を使い、サーバー側ではその鍵に SFTP だけを許可してください。</translation>
    </message>
    <message>
        <source>Switch it on in the server&apos;s sshd_config: Subsystem sftp internal-sftp</source>
        <translation>サーバーの sshd_config で有効にしてください: Subsystem sftp internal-sftp</translation>
    </message>
    <message>
        <source>The first connection to a server is only safe when a person compares the fingerprint of its key. A program that runs by itself never accepts one.</source>
        <translation>初めての接続は、人が鍵のフィンガープリントを比べて初めて安全になります。自動で動くプログラムが鍵を受け入れることはありません。</translation>
    </message>
    <message>
        <source>Somebody may be between this computer and the server. Or the server was set up anew. Nothing was sent to it.</source>
        <translation>このコンピューターとサーバーの間に第三者がいるおそれがあります。サーバーが設定し直された可能性もあります。何も送信していません。</translation>
    </message>
    <message>
        <source>Tegata does not ask for passphrases of SSH keys. It uses a key like this one only through an agent (ssh-agent, GNOME Keyring) that has been given it.</source>
        <translation>Tegata は SSH の鍵のパスフレーズを尋ねません。このような鍵は、登録済みのエージェント（ssh-agent、GNOME キーリング）を通してだけ使います。</translation>
    </message>
    <message>
        <source>Files are put in place with SFTP, a part of OpenSSH that a server can have switched off.</source>
        <translation>ファイルは OpenSSH の機能である SFTP で置きますが、サーバー側で無効になっていることがあります。</translation>
    </message>
    <message>
        <source>The server %1 is not known yet: nobody has confirmed its key.</source>
        <translation>サーバー %1 の鍵は、まだだれも確認していません。</translation>
    </message>
    <message>
        <source>Stopped: the server %1 shows another key than before.</source>
        <translation>中止しました。サーバー %1 が以前とは別の鍵を示しています。</translation>
    </message>
    <message>
        <source>The server %1 does not let you in.</source>
        <translation>サーバー %1 にログインできません。</translation>
    </message>
    <message>
        <source>The SSH key %1 has a passphrase, and no agent has it open.</source>
        <translation>SSH の鍵 %1 にはパスフレーズがあり、エージェントにも登録されていません。</translation>
    </message>
    <message>
        <source>The server %1 lets you in, but does not offer SFTP.</source>
        <translation>サーバー %1 にはログインできますが、SFTP が使えません。</translation>
    </message>
    <message>
        <source>Tegata logs in with SSH keys only, and never asks for a password. Either the server does not know a key of yours, or the name of the user is not right, or the key has a passphrase and no agent has it open.</source>
        <translation>Tegata は SSH の鍵だけでログインし、パスワードを尋ねることはありません。サーバーに公開鍵が登録されていないか、ユーザー名が違うか、鍵にパスフレーズがあってエージェントに登録されていないかのいずれかです。</translation>
    </message>
    <message>
        <source>Choose another way to prove the name: “file in a web root”, where a web server runs on this computer, or a TXT record.</source>
        <translation>別の方法で名前を証明してください。このコンピューターで ウェブサーバーが動いている場合は「ウェブルートのファイル」、または TXT レコードを使えます。</translation>
    </message>
    <message>
        <source>Or choose another port, and let what listens on port 443 hand on connections with acme-tls/1 to it, as HAProxy or nginx with ssl_preread can.</source>
        <translation>または、別のポートを選び、ポート 443 で待ち受けているものから acme-tls/1 の接続をそこへ渡してください。HAProxy や、ssl_preread を使う nginx で設定できます。</translation>
    </message>
    <message>
        <source>Stop the other program, or choose another port.</source>
        <translation>もう一方のプログラムを止めるか、別のポートを選んでください。</translation>
    </message>
    <message>
        <source>What CAs ask for on port 80, or for tls-alpn-01 on port 443, has to be handed on to the port that you choose.</source>
        <translation>認証局がポート 80（tls-alpn-01 ではポート 443）に送る問い合わせを、選んだポートへ渡す必要があります。</translation>
    </message>
    <message>
        <source>Or let the administrator allow it: sysctl net.ipv4.ip_unprivileged_port_start=%1</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>または、管理者に許可してもらってください: sysctl net.ipv4.ip_unprivileged_port_start=%1</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on, and let the router, or what listens on port 443, hand on connections with acme-tls/1 to it.</source>
        <translation>1024 以降のポートを選び、ルーター、またはポート 443 で待ち受けているものから acme-tls/1 の接続をそこへ渡してください。</translation>
    </message>
    <message>
        <source>Or choose another way to prove the name: “file in a web root”, or a TXT record.</source>
        <translation>または、別の方法で名前を証明してください。「ウェブルートのファイル」か、TXT レコードを使えます。</translation>
    </message>
    <message>
        <source>Check that port 443 is open and is handed on to the right place.</source>
        <translation>ポート 443 が開いていて、正しい場所に転送されているか確認してください。</translation>
    </message>
    <message>
        <source>Check that no other server answers connections with acme-tls/1: a web server, a proxy or a CDN in front ends them itself.</source>
        <translation>acme-tls/1 の接続に別のサーバーが応答していないか確認してください。前段の ウェブサーバー、プロキシ、CDN は、接続を自分で終端します。</translation>
    </message>
    <message>
        <source>See what the record has to say, and add it: tegatactl dns persist, or “Verify a domain…” in the window.</source>
        <translation>必要なレコードの内容を確認して追加してください。端末では tegatactl dns persist、ウィンドウでは「ドメインを検証…」で表示できます。</translation>
    </message>
    <message>
        <source>Then start it again. Or choose another way to prove the name.</source>
        <translation>その後、もう一度始めてください。別の検証方法を選ぶこともできます。</translation>
    </message>
    <message>
        <source>Choose a provider of another kind: RFC 2136, lexicon, a script of acme.sh, or a program.</source>
        <translation>別の種類のプロバイダー（RFC 2136、lexicon、acme.sh のスクリプト、プログラム）を選んでください。</translation>
    </message>
    <message>
        <source>Or add the record yourself.</source>
        <translation>または、レコードを自分で追加してください。</translation>
    </message>
    <message>
        <source>Its name servers have no such TXT record, so the CA was not told to look. Renewals need it for as long as the certificate is renewed.</source>
        <translation>ネームサーバーにこの TXT レコードがないため、認証局に確認を求めませんでした。証明書を更新する間は、このレコードが必要です。</translation>
    </message>
    <message>
        <source>There is a record, but it says something else than what is needed.</source>
        <translation>レコードはありますが、必要な内容と異なります。</translation>
    </message>
    <message>
        <source>Hooks and acme-dns servers know only the record _acme-challenge. This one has another name.</source>
        <translation>フックと acme-dns サーバーが扱えるのは _acme-challenge のレコードだけです。このレコードは名前が異なります。</translation>
    </message>
    <message>
        <source>The standing record %1 is not there.</source>
        <translation>常設レコード %1 がありません。</translation>
    </message>
    <message>
        <source>The standing record %1 does not let this account have the name.</source>
        <translation>常設レコード %1 では、このアカウントがこの名前の証明書を取得できません。</translation>
    </message>
    <message>
        <source>The DNS provider “%1” cannot write this record.</source>
        <translation>DNS プロバイダー「%1」では、このレコードを書き込めません。</translation>
    </message>
</context>
<context>
    <name>core::text::FindingText</name>
    <message>
        <source>If this computer is behind the same router as the web server, the router may hide it from here while the CA can see it.</source>
        <translation>このコンピューターがウェブサーバーと同じルーターの内側にある場合、認証局からは見えていても、ここからは見えないことがあります。</translation>
    </message>
    <message>
        <source>Set the clock. “timedatectl set-ntp true” keeps it right.</source>
        <translation>時計を合わせてください。「timedatectl set-ntp true」で正しく保てます。</translation>
    </message>
    <message>
        <source>With a wrong clock a new certificate looks as if it were not valid yet, or had expired.</source>
        <translation>時計がずれていると、新しい証明書がまだ有効でない、または期限切れであるように見えます。</translation>
    </message>
    <message>
        <source>Make sure that nothing else is in the way before you try, or try with the CA&apos;s test environment first.</source>
        <translation>ほかに妨げがないことを確かめてから実行するか、先に認証局のステージング環境（テスト用）で試してください。</translation>
    </message>
    <message>
        <source>Wait until then. Trying earlier only prolongs it.</source>
        <translation>その時刻まで待ってください。早く試すと、さらに長引きます。</translation>
    </message>
    <message>
        <source>Meanwhile, try with the CA&apos;s test environment.</source>
        <translation>それまでは、認証局のステージング環境（テスト用）で試せます。</translation>
    </message>
    <message>
        <source>Check the spelling of the name.</source>
        <translation>ドメイン名のつづりを確かめてください。</translation>
    </message>
    <message>
        <source>Add an A record with the address of the web server, and wait a few minutes.</source>
        <translation>ウェブサーバーのアドレスを A レコードとして追加し、数分待ってください。</translation>
    </message>
    <message>
        <source>Or prove the name through the DNS, which needs no address.</source>
        <translation>または、アドレスの要らない DNS による検証を選んでください。</translation>
    </message>
    <message>
        <source>Enter the address under which the web server can be reached from the internet.</source>
        <translation>インターネットからウェブサーバーに届くアドレスを設定してください。</translation>
    </message>
    <message>
        <source>Check the spelling: every name below %1 gives the same answer.</source>
        <translation>つづりを確かめてください。%1 の下では、どの名前でも同じ応答になります。</translation>
    </message>
    <message>
        <source>Choose one of the CAs that are allowed.</source>
        <translation>許可されている認証局を選んでください。</translation>
    </message>
    <message>
        <source>Or add a CAA record for this CA at %1.</source>
        <translation>または、%1 にこの認証局の CAA レコードを追加してください。</translation>
    </message>
    <message>
        <source>Add a CAA record for this CA at %1.</source>
        <translation>%1 にこの認証局の CAA レコードを追加してください。</translation>
    </message>
    <message>
        <source>Use the account that is allowed.</source>
        <translation>許可されているアカウントを使ってください。</translation>
    </message>
    <message>
        <source>Or enter the address of your account as accounturi in the record.</source>
        <translation>または、レコードの accounturi に、お使いのアカウントのアドレスを指定してください。</translation>
    </message>
    <message>
        <source>Use this account, or change the record.</source>
        <translation>このアカウントを使うか、レコードを変更してください。</translation>
    </message>
    <message>
        <source>Prove the name in a way that is allowed.</source>
        <translation>許可されている検証方法を選んでください。</translation>
    </message>
    <message>
        <source>Or add this way to validationmethods in the record.</source>
        <translation>または、レコードの validationmethods にこの検証方法を追加してください。</translation>
    </message>
    <message>
        <source>Write the record like this: 0 issue &quot;ca.example; accounturi=https://…&quot;. Each parameter needs a name and a value, and a semicolon stands only between them.</source>
        <translation>レコードは 0 issue &quot;ca.example; accounturi=https://…&quot; のように書いてください。パラメーターには名前と値が必要で、セミコロンはその間にだけ置きます。</translation>
    </message>
    <message>
        <source>A CA that cannot read the CAA records must not issue. Check the name servers of the zone.</source>
        <translation>CAA レコードを読めない認証局は、証明書を発行できません。ゾーンのネームサーバーを確かめてください。</translation>
    </message>
    <message>
        <source>Change the CAA records of %1, or remove them.</source>
        <translation>%1 の CAA レコードを変更するか、削除してください。</translation>
    </message>
    <message>
        <source>Compare the records with the name that the documentation of the CA gives for CAA.</source>
        <translation>認証局の説明書にある CAA 用の名前と、レコードを見比べてください。</translation>
    </message>
    <message>
        <source>Start the web server, or choose Tegata&apos;s own.</source>
        <translation>ウェブサーバーを起動するか、Tegata のウェブサーバーを選んでください。</translation>
    </message>
    <message>
        <source>Check that the web server runs, and that port 80 is open in every firewall.</source>
        <translation>ウェブサーバーが動いていて、ポート 80 がどのファイアウォールでも開いていることを確かめてください。</translation>
    </message>
    <message>
        <source>Check that the address is the one of the web server.</source>
        <translation>アドレスがウェブサーバーのものであることを確かめてください。</translation>
    </message>
    <message>
        <source>Check that the address leads to this web server, and that the server knows the name.</source>
        <translation>アドレスがこのウェブサーバーを指し、サーバーにこのドメイン名が設定されていることを確かめてください。</translation>
    </message>
    <message>
        <source>Check that the folder is the one that the server shows for this name.</source>
        <translation>フォルダーが、サーバーがこのドメイン名で公開しているものであることを確かめてください。</translation>
    </message>
    <message>
        <source>Look for rules of the web server that catch /.well-known/ or send every visitor on.</source>
        <translation>ウェブサーバーの設定に、/.well-known/ を横取りしたり、すべてのアクセスを転送したりするものがないか確かめてください。</translation>
    </message>
    <message>
        <source>Change or remove the AAAA record: CAs ask the IPv6 address first and believe its answer.</source>
        <translation>AAAA レコードを変更するか、削除してください。認証局は先に IPv6 アドレスに接続し、その応答で判断します。</translation>
    </message>
    <message>
        <source>Or let the web server answer at this IPv6 address, too.</source>
        <translation>または、ウェブサーバーがこの IPv6 アドレスでも応答するようにしてください。</translation>
    </message>
    <message>
        <source>Change or remove the AAAA record, or open port 80 for IPv6.</source>
        <translation>AAAA レコードを変更または削除するか、IPv6 でもポート 80 を開いてください。</translation>
    </message>
    <message>
        <source>Some CAs try IPv4 then, but not all of them.</source>
        <translation>その場合に IPv4 を試す認証局もありますが、すべてではありません。</translation>
    </message>
    <message>
        <source>Try it from a computer that has IPv6: CAs ask the IPv6 address first.</source>
        <translation>IPv6 を使えるコンピューターから試してください。認証局は先に IPv6 アドレスに接続します。</translation>
    </message>
    <message>
        <source>Remove the addresses that do not lead to the web server: the CA may choose any of them.</source>
        <translation>ウェブサーバーを指していないアドレスを削除してください。認証局はどのアドレスを選ぶか分かりません。</translation>
    </message>
    <message>
        <source>If these are several servers, all of them have to show the proof.</source>
        <translation>サーバーが複数ある場合は、そのすべてで検証用の応答が見える必要があります。</translation>
    </message>
    <message>
        <source>CAs follow this. It works as long as what is behind shows the proof.</source>
        <translation>認証局はこの転送をたどります。転送先で検証用の応答が見えれば問題ありません。</translation>
    </message>
    <message>
        <source>CAs follow to http and https on ports 80 and 443 only, ten times at most, and never in a circle. Let the web server show /.well-known/acme-challenge/ without sending visitors on.</source>
        <translation>認証局がたどるのは、ポート 80 と 443 の http と https だけで、10 回までです。循環する転送はたどりません。ウェブサーバーが /.well-known/acme-challenge/ を転送せずに応答するようにしてください。</translation>
    </message>
    <message>
        <source>The CA sees what it answers. It has to hand on /.well-known/acme-challenge/ to the web server, without a cache, a check for robots, or a block by country.</source>
        <translation>認証局には、その応答が見えます。キャッシュ、ロボットの判定、国による遮断をせずに、/.well-known/acme-challenge/ をウェブサーバーに渡す必要があります。</translation>
    </message>
    <message>
        <source>Or prove the name through the DNS.</source>
        <translation>または、DNS による検証を選んでください。</translation>
    </message>
    <message>
        <source>Add the TXT record where the CNAME leads, not here.</source>
        <translation>TXT レコードは、ここではなく CNAME の先に追加してください。</translation>
    </message>
    <message>
        <source>The form of the provider adds the zone by itself. Enter the name without it, and delete this record.</source>
        <translation>プロバイダーの入力欄がゾーン名を自動で付け加えています。ゾーン名を除いて入力し直し、このレコードを削除してください。</translation>
    </message>
    <message>
        <source>They do no harm. Those of earlier orders can be deleted; new ones are added beside them.</source>
        <translation>害はありません。以前のオーダーのものは削除できます。新しいレコードは、これらに追加されます。</translation>
    </message>
    <message>
        <source>Correct the name servers that are entered at the registrar, or let these have the zone.</source>
        <translation>レジストラーに登録したネームサーバーを訂正するか、これらのサーバーにゾーンを置いてください。</translation>
    </message>
    <message>
        <source>The CA may ask one of them and see nothing.</source>
        <translation>認証局がこのサーバーに問い合わせると、何も見えません。</translation>
    </message>
    <message>
        <source>Check that they run. The CA may ask one of them in vain.</source>
        <translation>動いていることを確かめてください。認証局がこのサーバーに問い合わせると、応答を得られません。</translation>
    </message>
    <message>
        <source>Mostly they follow within minutes. If not, check that the secondary servers may fetch the zone.</source>
        <translation>たいていは数分で同じになります。ならない場合は、セカンダリーサーバーがゾーンを取得できることを確かめてください。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>note</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>stops it</source>
        <translation>要対処</translation>
    </message>
    <message>
        <source>The CA cannot be reached. %1</source>
        <translation>認証局に接続できません。%1</translation>
    </message>
    <message>
        <source>The clock of this computer agrees with the CA&apos;s.</source>
        <translation>このコンピューターの時計は、認証局の時計と合っています。</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 ahead of the CA&apos;s.</source>
        <extracomment>%1 is a duration: &quot;12 min&quot;.</extracomment>
        <translation>このコンピューターの時計は、認証局の時計より %1 進んでいます。</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 behind the CA&apos;s.</source>
        <extracomment>%1 is a duration: &quot;12 min&quot;.</extracomment>
        <translation>このコンピューターの時計は、認証局の時計より %1 遅れています。</translation>
    </message>
    <message>
        <source>Within the limits of the CA: %1.</source>
        <extracomment>%1: &quot;4 of 5 certificates left for exactly these names&quot;.</extracomment>
        <translation>認証局の制限の範囲内です（%1）。</translation>
    </message>
    <message>
        <source>Close to a limit of the CA: %1.</source>
        <extracomment>%1: &quot;1 of 5 failures left for example.org&quot;.</extracomment>
        <translation>認証局の制限に近づいています（%1）。</translation>
    </message>
    <message>
        <source>A limit of the CA is reached: %1.</source>
        <extracomment>%1: &quot;0 of 5 failures left for example.org&quot;.</extracomment>
        <translation>認証局の制限に達しています（%1）。</translation>
    </message>
    <message>
        <source>The name leads to an address.</source>
        <translation>ドメイン名からアドレスが得られます。</translation>
    </message>
    <message>
        <source>The DNS answers are signed, and the signatures are right (DNSSEC).</source>
        <translation>DNS の応答は署名されており、署名は正しいものです（DNSSEC）。</translation>
    </message>
    <message>
        <source>%1 has no address: neither an A nor an AAAA record.</source>
        <translation>%1 にはアドレスがありません（A レコードも AAAA レコードもありません）。</translation>
    </message>
    <message>
        <source>%1 leads nowhere in the internet: it is for use inside a network.</source>
        <translation>%1 には、インターネットからは届きません。ネットワークの内部用のアドレスです。</translation>
    </message>
    <message>
        <source>Some addresses of the name are for use inside a network: %1.</source>
        <translation>アドレスの一部がネットワークの内部用です: %1。</translation>
    </message>
    <message>
        <source>The name has no records of its own: the wildcard %1 answers for it.</source>
        <translation>このドメイン名自体のレコードはなく、ワイルドカード %1 が応答しています。</translation>
    </message>
    <message>
        <source>No CAA record limits who may issue.</source>
        <translation>発行できる認証局を限る CAA レコードはありません。</translation>
    </message>
    <message>
        <source>The CAA records of %1 let this CA issue.</source>
        <translation>%1 の CAA レコードは、この認証局による発行を許可しています。</translation>
    </message>
    <message>
        <source>The CAA records of %1 let only other CAs issue: %2.</source>
        <translation>%1 の CAA レコードは、ほかの認証局だけに発行を許可しています: %2。</translation>
    </message>
    <message>
        <source>The CAA records of %1 let nobody issue.</source>
        <translation>%1 の CAA レコードは、どの認証局にも発行を許可していません。</translation>
    </message>
    <message>
        <source>The CAA records of %1 let only another account at this CA issue: %2.</source>
        <translation>%1 の CAA レコードは、この認証局の別のアカウントだけに発行を許可しています: %2。</translation>
    </message>
    <message>
        <source>The CAA records of %1 let one account at this CA issue: %2.</source>
        <translation>%1 の CAA レコードは、この認証局の 1 つのアカウントだけに発行を許可しています: %2。</translation>
    </message>
    <message>
        <source>The CAA records of %1 do not allow this way to prove the name, only: %2.</source>
        <translation>%1 の CAA レコードは、この検証方法を許可していません。許可されているのは: %2。</translation>
    </message>
    <message>
        <source>A CAA record of %1 names this CA, but is not written as CAs read it.</source>
        <translation>%1 の CAA レコードにこの認証局の名前がありますが、認証局が読める書き方ではありません。</translation>
    </message>
    <message>
        <source>The CAA records of %1 have the property “%2”, marked as critical, which no CA knows.</source>
        <translation>%1 の CAA レコードに、必須とされた未知の項目「%2」があります。これを理解できる認証局はありません。</translation>
    </message>
    <message>
        <source>The CAA records of %1 name: %2. Whether this CA is meant cannot be told.</source>
        <translation>%1 の CAA レコードにある名前: %2。この認証局を指すかどうかは分かりません。</translation>
    </message>
    <message>
        <source>The CAA records could not be read. %1</source>
        <translation>CAA レコードを読めませんでした。%1</translation>
    </message>
    <message>
        <source>%1: ready on this computer.</source>
        <translation>%1: このコンピューターの準備はできています。</translation>
    </message>
    <message>
        <source>On this computer, %1 listens on port %2.</source>
        <translation>このコンピューターでは、%1 がポート %2 で待ち受けています。</translation>
    </message>
    <message>
        <source>On this computer, nobody listens on port %1.</source>
        <translation>このコンピューターでは、ポート %1 で何も待ち受けていません。</translation>
    </message>
    <message>
        <source>%1: not possible like this. %2</source>
        <translation>%1: このままではできません。%2</translation>
    </message>
    <message>
        <source>From here, the proof is seen at %1.</source>
        <translation>ここからは、%1 で検証用の応答が見えます。</translation>
    </message>
    <message>
        <source>From here, a web server answers at %1.</source>
        <translation>ここからは、%1 でウェブサーバーが応答します。</translation>
    </message>
    <message>
        <source>From here, nobody answers at %1.</source>
        <translation>ここからは、%1 で応答がありません。</translation>
    </message>
    <message>
        <source>From here, something else than the proof comes from %1.</source>
        <translation>ここからは、%1 で検証用の応答ではないものが返ってきます。</translation>
    </message>
    <message>
        <source>IPv6 leads elsewhere: %1 does not show the proof, while IPv4 does.</source>
        <translation>IPv6 は別の場所を指しています。IPv4 では検証用の応答が見えますが、%1 では見えません。</translation>
    </message>
    <message>
        <source>IPv6 does not work: nobody answers at %1, while IPv4 works.</source>
        <translation>IPv6 が使えません。IPv4 では応答がありますが、%1 では応答がありません。</translation>
    </message>
    <message>
        <source>This computer has no IPv6, so %1 could not be tried.</source>
        <translation>このコンピューターは IPv6 を使えないため、%1 を試せませんでした。</translation>
    </message>
    <message>
        <source>Not every address of the name shows the proof; this one does not: %1.</source>
        <translation>検証用の応答が見えないアドレスがあります: %1。</translation>
    </message>
    <message>
        <source>The web server sends visitors on; they end at %1.</source>
        <translation>ウェブサーバーは別の場所へ転送しています。転送先は %1 です。</translation>
    </message>
    <message>
        <source>The web server sends visitors on to %1, where no CA goes.</source>
        <translation>ウェブサーバーは、認証局がたどらない %1 へ転送しています。</translation>
    </message>
    <message>
        <source>%1 stands in front of the web server.</source>
        <translation>ウェブサーバーの手前に %1 があります。</translation>
    </message>
    <message>
        <source>The TXT record goes to %1, in the zone %2.</source>
        <translation>TXT レコードを置く場所は、ゾーン %2 の %1 です。</translation>
    </message>
    <message>
        <source>A CNAME leads from %1 to %2.</source>
        <translation>%1 は CNAME で %2 を指しています。</translation>
    </message>
    <message>
        <source>There is a TXT record at %1: the zone is in the name twice.</source>
        <translation>%1 に TXT レコードがあります。ゾーン名が二重になっています。</translation>
    </message>
    <message>
        <source>There are TXT records at %1 already.</source>
        <translation>%1 には、すでに TXT レコードがあります。</translation>
    </message>
    <message>
        <source>Entered as name servers, but they do not answer for %2: %1.</source>
        <translation>ネームサーバーとして登録されていますが、%2 について応答しません: %1。</translation>
    </message>
    <message>
        <source>These name servers of %2 do not answer: %1.</source>
        <translation>%2 の次のネームサーバーから応答がありません: %1。</translation>
    </message>
    <message>
        <source>The name servers of %1 do not have the same version of it.</source>
        <translation>%1 のネームサーバーの間で、ゾーンの版が異なります。</translation>
    </message>
    <message>
        <source>Where the TXT record goes is not known. %1</source>
        <translation>TXT レコードを置く場所が分かりません。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) will stop it.</source>
        <translation>
            <numerusform>妨げになるものが %n 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It may work. %n finding(s) should be looked at.</source>
        <translation>
            <numerusform>取得できるかもしれませんが、確かめるべきことが %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way, as far as can be seen from here.</source>
        <translation>ここから見えるかぎり、妨げになるものはありません。</translation>
    </message>
    <message>
        <source>Looking: %1 of %2 names done</source>
        <extracomment>%1 of %2: how many names.</extracomment>
        <translation>確認中: %2 件のうち %1 件が済みました</translation>
    </message>
    <message>
        <source>The CA looks from several places in the internet, and may see something else than this computer.</source>
        <translation>認証局はインターネットの複数の場所から確認するため、このコンピューターとは違って見えることがあります。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a list. %1: &quot;warning&quot;. %2: a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why not? %1</source>
        <extracomment>%1 is a sentence.</extracomment>
        <translation>できない理由: %1</translation>
    </message>
    <message>
        <source>Why not? %1 (%2)</source>
        <extracomment>%1 is a sentence. %2: a program, or words of the system.</extracomment>
        <translation>できない理由: %1（%2）</translation>
    </message>
    <message>
        <source>No DNS provider is set up here yet.</source>
        <translation>DNS プロバイダーがまだ設定されていません。</translation>
    </message>
    <message>
        <source>Check that port 443 is open in every firewall, and is forwarded to the port that Tegata&apos;s TLS server listens on.</source>
        <translation>すべてのファイアウォールでポート 443 が開いていて、Tegata の TLS サーバーが待ち受けるポートに転送されているか確認してください。</translation>
    </message>
    <message>
        <source>Check that the address is the one of this computer, or of the router in front.</source>
        <translation>アドレスがこのコンピューターか、前段のルーターのものか確認してください。</translation>
    </message>
    <message>
        <source>Another TLS server answers on port 443. Let it hand on connections with acme-tls/1 to Tegata&apos;s TLS server.</source>
        <translation>ポート 443 では別の TLS サーバーが応答しています。acme-tls/1 の接続を Tegata の TLS サーバーへ渡すように設定してください。</translation>
    </message>
    <message>
        <source>A proxy or a CDN in front that ends TLS itself makes this way impossible. Prove the name through a web server or the DNS then.</source>
        <translation>前段のプロキシや CDN が TLS を終端している場合、この方法は使えません。その場合は ウェブサーバーか DNS で名前を証明してください。</translation>
    </message>
    <message>
        <source>Change or remove the AAAA record, or open port 443 for IPv6.</source>
        <translation>AAAA レコードを変更または削除するか、IPv6 でもポート 443 を開いてください。</translation>
    </message>
    <message>
        <source>Replace it by a record that ends later, or never.</source>
        <translation>期限がもっと先のレコード、または期限のないレコードに置き換えてください。</translation>
    </message>
    <message>
        <source>The order waits until it is there, or the DNS provider writes it. “tegatactl dns persist” shows what it has to say.</source>
        <translation>オーダーはレコードが追加されるまで待つか、DNS プロバイダーが追加します。必要な内容は「tegatactl dns persist」で確認できます。</translation>
    </message>
    <message>
        <source>Choose another way, or another CA.</source>
        <translation>別の方法、または別の認証局を選んでください。</translation>
    </message>
    <message>
        <source>The standing record %1 is there.</source>
        <translation>常設レコード %1 があります。</translation>
    </message>
    <message>
        <source>The standing record %1 is not there.</source>
        <translation>常設レコード %1 がありません。</translation>
    </message>
    <message>
        <source>The standing record %1 does not do it.</source>
        <translation>常設レコード %1 では足りません。</translation>
    </message>
</context>
<context>
    <name>core::text::FlawText</name>
    <message>
        <source>Enter at least one name.</source>
        <translation>名前を1つ以上入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>This CA takes %n name(s) in one certificate at most.</source>
        <translation>
            <numerusform>この認証局では、1枚の証明書に含められる名前は%n個までです。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a wildcard: it can only be proven through the DNS.</source>
        <translation>%1 はワイルドカードです。DNS でしか検証できません。</translation>
    </message>
    <message>
        <source>%1 is an IP address: this CA, or the chosen profile, has no certificates for those.</source>
        <translation>%1 は IP アドレスです。この認証局、または選んだプロファイルでは、IP アドレスの証明書を発行できません。</translation>
    </message>
    <message>
        <source>The CA does not offer the profile “%1”.</source>
        <translation>認証局にはプロファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>Choose an account, or add one.</source>
        <translation>アカウントを選ぶか、追加してください。</translation>
    </message>
    <message>
        <source>The name of the folder can have letters, digits, dots, hyphens and underscores, and cannot begin with a dot or a hyphen.</source>
        <translation>フォルダー名に使えるのは、英字、数字、ドット、ハイフン、下線です。ドットやハイフンで始めることはできません。</translation>
    </message>
    <message>
        <source>Give the whole path of the folder, beginning with a slash.</source>
        <translation>フォルダーのパスは、スラッシュで始まる絶対パスで入力してください。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>ポートは 1 から 65535 までの数です。</translation>
    </message>
    <message>
        <source>%1 is an IP address: it cannot be proven through the DNS.</source>
        <translation>%1 は IP アドレスのため、DNS では検証できません。</translation>
    </message>
    <message>
        <source>Choose a DNS provider, or add one.</source>
        <translation>DNS プロバイダーを選ぶか、追加してください。</translation>
    </message>
    <message>
        <source>Name the server, and the whole path of the folder on it, beginning with a slash.</source>
        <translation>サーバーと、その上のフォルダーのパス（スラッシュで始まるもの）を入力してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a server or as a folder on it.</source>
        <translation>「%1」はサーバーやフォルダーとして使えません。</translation>
    </message>
    <message>
        <source>“%1” is an account at an acme-dns server, which keeps two values: enough for one name and its wildcard. This certificate needs more at the same time. Set up another acme-dns account for the other names, and choose it for them.</source>
        <translation>「%1」は acme-dns サーバーのアカウントで、保持できる値は 2 つ（1 つの名前とそのワイルドカードの分）です。この証明書には同時にそれより多くの値が必要です。ほかの名前のために acme-dns のアカウントをもう一つ設定し、それらの名前に選んでください。</translation>
    </message>
</context>
<context>
    <name>core::text::GlossText</name>
    <message>
        <source>account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>account key</source>
        <translation>アカウント鍵</translation>
    </message>
    <message>
        <source>ACME</source>
        <translation>ACME</translation>
    </message>
    <message>
        <source>alternate chain</source>
        <translation>代替チェーン</translation>
    </message>
    <message>
        <source>authorization</source>
        <translation>認可</translation>
    </message>
    <message>
        <source>CAA record</source>
        <translation>CAA レコード</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>certificate authority (CA)</source>
        <translation>認証局（CA）</translation>
    </message>
    <message>
        <source>certificate chain</source>
        <translation>証明書チェーン</translation>
    </message>
    <message>
        <source>challenge</source>
        <translation>チャレンジ（検証方法）</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>revocation list (CRL)</source>
        <translation>失効リスト（CRL）</translation>
    </message>
    <message>
        <source>certificate signing request (CSR)</source>
        <translation>証明書署名要求（CSR）</translation>
    </message>
    <message>
        <source>directory</source>
        <translation>ディレクトリ</translation>
    </message>
    <message>
        <source>domain validation</source>
        <translation>ドメイン検証</translation>
    </message>
    <message>
        <source>external account binding (EAB)</source>
        <translation>外部アカウント紐付け（EAB）</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>HSTS</source>
        <translation>HSTS</translation>
    </message>
    <message>
        <source>http-01</source>
        <translation>http-01</translation>
    </message>
    <message>
        <source>intermediate certificate</source>
        <translation>中間証明書</translation>
    </message>
    <message>
        <source>key authorization</source>
        <translation>鍵認可</translation>
    </message>
    <message>
        <source>nonce</source>
        <translation>ノンス</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>order</source>
        <translation>オーダー（発行要求）</translation>
    </message>
    <message>
        <source>practice CA</source>
        <translation>練習用認証局</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>レート制限</translation>
    </message>
    <message>
        <source>renewal window</source>
        <translation>更新期間</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>root certificate</source>
        <translation>ルート証明書</translation>
    </message>
    <message>
        <source>signed certificate timestamp (SCT)</source>
        <translation>署名付き証明書タイムスタンプ（SCT）</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>staging environment</source>
        <translation>ステージング環境（テスト用）</translation>
    </message>
    <message>
        <source>subject alternative name (SAN)</source>
        <translation>サブジェクト代替名（SAN）</translation>
    </message>
    <message>
        <source>terms of service</source>
        <translation>利用規約</translation>
    </message>
    <message>
        <source>thumbprint</source>
        <translation>サムプリント（鍵の要約）</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>web root</source>
        <translation>ウェブルート</translation>
    </message>
    <message>
        <source>wildcard certificate</source>
        <translation>ワイルドカード証明書</translation>
    </message>
    <message>
        <source>What the CA knows you by: a key, and an address for mail if you give one.</source>
        <translation>認証局があなたを識別するためのものです。鍵と、登録した場合はメールアドレスからなります。</translation>
    </message>
    <message>
        <source>The key that signs every request to the CA. It is not the key of a certificate.</source>
        <translation>認証局への要求すべてに署名する鍵です。証明書の鍵とは別のものです。</translation>
    </message>
    <message>
        <source>The language in which programs ask CAs for certificates (RFC 8555).</source>
        <translation>プログラムが認証局に証明書を求めるための取り決めです（RFC 8555）。</translation>
    </message>
    <message>
        <source>Another way from the same certificate to a root, for older or smaller devices.</source>
        <translation>同じ証明書から別のルート証明書へつながるチェーンです。古い機器や小さな機器のために使います。</translation>
    </message>
    <message>
        <source>The CA&apos;s note that you have proven one name.</source>
        <translation>1つの名前の検証が済んだことを示す、認証局の記録です。</translation>
    </message>
    <message>
        <source>A DNS record that says which CAs may issue certificates for a domain.</source>
        <translation>ドメインの証明書を発行できる認証局を定める DNS レコードです。</translation>
    </message>
    <message>
        <source>A public key with the names it belongs to, signed by a CA.</source>
        <translation>公開鍵とその持ち主の名前に、認証局が署名したものです。</translation>
    </message>
    <message>
        <source>An organization whose signature browsers trust.</source>
        <translation>ブラウザーが署名を信頼する組織です。</translation>
    </message>
    <message>
        <source>The certificates that lead from yours to a root, each signed by the next.</source>
        <translation>自分の証明書からルート証明書までの並びです。それぞれが次の証明書で署名されています。</translation>
    </message>
    <message>
        <source>A small task that only the owner of the name can do.</source>
        <translation>名前の持ち主だけができる小さな課題です。</translation>
    </message>
    <message>
        <source>A mail address at which the CA may write to you.</source>
        <translation>認証局からの連絡を受けるメールアドレスです。</translation>
    </message>
    <message>
        <source>A list, signed by the CA, of certificates that are no longer to be trusted.</source>
        <translation>もう信頼してはいけない証明書を並べ、認証局が署名した一覧です。</translation>
    </message>
    <message>
        <source>The public key and the names, signed with the new private key: what the CA makes the certificate from.</source>
        <translation>公開鍵と名前に新しい秘密鍵で署名したものです。認証局はこれをもとに証明書を作ります。</translation>
    </message>
    <message>
        <source>The address at which a CA says where its services are.</source>
        <translation>認証局の各サービスの場所がわかるアドレスです。</translation>
    </message>
    <message>
        <source>The CA checks that you control the name, and nothing else about you.</source>
        <translation>名前の管理権限だけを認証局が確認することです。それ以外のことは確認されません。</translation>
    </message>
    <message>
        <source>A key ID and a key from the CA&apos;s website that tie the ACME account to a customer account.</source>
        <translation>ACME のアカウントを顧客アカウントに紐付けるための、認証局のサイトで得られる鍵 ID と鍵です。</translation>
    </message>
    <message>
        <source>A short checksum that tells a certificate from every other one.</source>
        <translation>証明書をほかのすべての証明書から区別できる短い値です。</translation>
    </message>
    <message>
        <source>A server&apos;s order to browsers to use only encrypted connections for a long time. It cannot be taken back at once.</source>
        <translation>暗号化された接続だけを長い間使うように、サーバーがブラウザーに指示するものです。すぐには元に戻せません。</translation>
    </message>
    <message>
        <source>The task to show a certain file at a certain address of the website, over plain HTTP on port 80.</source>
        <translation>サイトの決まったアドレスで決まったファイルを公開する課題です。暗号化しない HTTP とポート 80 を使います。</translation>
    </message>
    <message>
        <source>A certificate of the CA that signs yours and is itself signed by a root.</source>
        <translation>自分の証明書に署名している認証局の証明書です。それ自体はルート証明書で署名されています。</translation>
    </message>
    <message>
        <source>The answer to a challenge: the token and the thumbprint of your account key.</source>
        <translation>チャレンジへの応答です。トークンとアカウント鍵のサムプリントからなります。</translation>
    </message>
    <message>
        <source>A number that the CA gives out once, so that nobody can send a recorded request again.</source>
        <translation>認証局が一度だけ使えるように出す番号です。記録した要求を誰かが再び送るのを防ぎます。</translation>
    </message>
    <message>
        <source>A service that says whether one certificate is revoked. Many CAs have given it up for lists.</source>
        <translation>証明書が失効しているかどうかを1枚ずつ答えるサービスです。多くの認証局が、一覧（CRL）に切り替えて終了しました。</translation>
    </message>
    <message>
        <source>Your request for one certificate, from the names to the download.</source>
        <translation>名前の申請から受領まで、1枚の証明書についての要求です。</translation>
    </message>
    <message>
        <source>A CA that runs on this computer only. No internet, nothing to break; no browser trusts it.</source>
        <translation>このコンピューターの中だけで動く認証局です。インターネットは使わず、壊れるものもありません。ブラウザーには信頼されません。</translation>
    </message>
    <message>
        <source>The secret half of a key. Whoever has it can pose as your server.</source>
        <translation>鍵ペアの秘密の側です。これを持つ人は、あなたのサーバーになりすませます。</translation>
    </message>
    <message>
        <source>A kind of certificate that the CA offers, for example one that is valid for six days.</source>
        <translation>認証局が提供する証明書の種類です。たとえば、有効期間が6日のものがあります。</translation>
    </message>
    <message>
        <source>How often the CA lets you ask within a time.</source>
        <translation>一定の時間内に認証局が受け付ける要求の回数です。</translation>
    </message>
    <message>
        <source>The days in which a certificate is best renewed, often named by the CA.</source>
        <translation>証明書を更新するのによい期間です。多くの場合、認証局が示します。</translation>
    </message>
    <message>
        <source>The CA declares a certificate invalid before it expires. It cannot be undone.</source>
        <translation>期限が切れる前に、認証局が証明書を無効と宣言することです。元に戻せません。</translation>
    </message>
    <message>
        <source>The certificate at the end of a chain. Systems and browsers bring a list of those they trust.</source>
        <translation>チェーンの終わりにある証明書です。システムやブラウザーは、信頼するルート証明書の一覧を備えています。</translation>
    </message>
    <message>
        <source>The signed promise of a public log that the certificate is, or will be, listed there for everybody to see.</source>
        <translation>証明書を誰もが見られるように記録する、という公開ログの署名付きの約束です。</translation>
    </message>
    <message>
        <source>The number that the CA gave to the certificate.</source>
        <translation>認証局が証明書に付けた番号です。</translation>
    </message>
    <message>
        <source>The CA&apos;s copy of its service for tests. Its certificates are not trusted by browsers.</source>
        <translation>認証局がテスト用に用意した環境です。発行される証明書はブラウザーに信頼されません。</translation>
    </message>
    <message>
        <source>The place in a certificate where its names are.</source>
        <translation>証明書の中で、名前が書かれている場所です。</translation>
    </message>
    <message>
        <source>The CA&apos;s conditions. Without agreeing to them there is no account.</source>
        <translation>認証局の定める条件です。同意しないとアカウントを作れません。</translation>
    </message>
    <message>
        <source>A short checksum of the account key.</source>
        <translation>アカウント鍵を要約した短い値です。</translation>
    </message>
    <message>
        <source>Random characters with which the CA tells one challenge from another.</source>
        <translation>認証局がチャレンジを区別するための、ランダムな文字列です。</translation>
    </message>
    <message>
        <source>The folder whose files a web server shows.</source>
        <translation>ウェブサーバーが公開するファイルを置くフォルダーです。</translation>
    </message>
    <message>
        <source>A certificate for all names one level below a domain, such as *.example.org.</source>
        <translation>*.example.org のように、ドメインの1つ下の名前すべてに使える証明書です。</translation>
    </message>
</context>
<context>
    <name>core::text::HistoryText</name>
    <message>
        <source>Getting certificates</source>
        <translation>証明書の取得</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Exchanges with authorities</source>
        <translation>認証局との通信</translation>
    </message>
    <message>
        <source>Everything else</source>
        <extracomment>Of kinds of history.</extracomment>
        <translation>その他</translation>
    </message>
    <message>
        <source>Steps in between</source>
        <extracomment>Of results in the history.</extracomment>
        <translation>途中の段階</translation>
    </message>
    <message>
        <source>Successes</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
</context>
<context>
    <name>core::text::KeyText</name>
    <message>
        <source>ECDSA P-256</source>
        <translation>ECDSA P-256</translation>
    </message>
    <message>
        <source>ECDSA P-384</source>
        <translation>ECDSA P-384</translation>
    </message>
    <message>
        <source>RSA 2048</source>
        <translation>RSA 2048</translation>
    </message>
    <message>
        <source>RSA 3072</source>
        <translation>RSA 3072</translation>
    </message>
    <message>
        <source>RSA 4096</source>
        <translation>RSA 4096</translation>
    </message>
    <message>
        <source>Small and fast, understood everywhere. Recommended.</source>
        <translation>小さく高速で、どこでも使えます。推奨です。</translation>
    </message>
    <message>
        <source>Stronger and slower than P-256.</source>
        <translation>P-256 より強力ですが、低速です。</translation>
    </message>
    <message>
        <source>For very old devices and programs.</source>
        <translation>とても古い機器やプログラム向けです。</translation>
    </message>
    <message>
        <source>RSA for rules that ask for more than 2048 bits.</source>
        <translation>2048 ビットを超える RSA を求める規則がある場合に使います。</translation>
    </message>
    <message>
        <source>The slowest; makes each connection larger.</source>
        <translation>最も低速で、接続ごとの通信量も増えます。</translation>
    </message>
</context>
<context>
    <name>core::text::MethodText</name>
    <message>
        <source>HTTP, Tegata&apos;s own web server</source>
        <translation>HTTP（内蔵サーバー）</translation>
    </message>
    <message>
        <source>HTTP, file in a web root</source>
        <translation>HTTP（ウェブルートのファイル）</translation>
    </message>
    <message>
        <source>HTTP, by hand</source>
        <translation>HTTP（手作業）</translation>
    </message>
    <message>
        <source>HTTP, own web server, port %1</source>
        <translation>HTTP（内蔵サーバー、ポート %1）</translation>
    </message>
    <message>
        <source>HTTP, own web server, %1, port %2</source>
        <translation>HTTP（内蔵サーバー、%1、ポート %2）</translation>
    </message>
    <message>
        <source>HTTP, file in %1</source>
        <translation>HTTP（%1 のファイル）</translation>
    </message>
    <message>
        <source>For a computer on which nothing answers on port 80 yet. Nothing to set up.</source>
        <translation>ポート 80 でまだ何も動いていないコンピューター向けです。設定は要りません。</translation>
    </message>
    <message>
        <source>For a computer on which a web server already runs. It goes on running.</source>
        <translation>ウェブサーバーがすでに動いているコンピューター向けです。ウェブサーバーを止める必要はありません。</translation>
    </message>
    <message>
        <source>For a web server that Tegata cannot reach. You put a file there yourself, at each renewal again.</source>
        <translation>Tegata から操作できないウェブサーバー向けです。更新のたびに自分でファイルを置きます。</translation>
    </message>
    <message>
        <source>The names lead to this computer, and port 80 can be reached from the internet.</source>
        <translation>名前がこのコンピューターを指し、ポート 80 にインターネットから接続できることが条件です。</translation>
    </message>
    <message>
        <source>The names lead to the web server, and it shows the files of the chosen folder.</source>
        <translation>名前がウェブサーバーを指し、選んだフォルダーのファイルが公開されていることが条件です。</translation>
    </message>
    <message>
        <source>The names lead to the web server, and you can put files there.</source>
        <translation>名前がウェブサーバーを指し、そこにファイルを置けることが条件です。</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <extracomment>Beside a way of proving a name that cannot be chosen. %1 is a whole sentence.</extracomment>
        <translation>ここでは使えません: %1</translation>
    </message>
    <message>
        <source>Tegata itself answers %1 on port %2 as long as the CA looks.</source>
        <translation>認証局が確認する間だけ、Tegata 自身が %1 にポート %2 で応答します。</translation>
    </message>
    <message>
        <source>A file in %2 is shown as %1 as long as the CA looks.</source>
        <translation>認証局が確認する間だけ、%2 に置いたファイルが %1 として公開されます。</translation>
    </message>
    <message>
        <source>You put a file in place that is shown as %1.</source>
        <translation>%1 として公開されるファイルを自分で置きます。</translation>
    </message>
    <message>
        <source>On the web server of %1, make a file with the name %2 in the folder .well-known/acme-challenge.</source>
        <translation>%1 のウェブサーバーで、フォルダー .well-known/acme-challenge に %2 という名前のファイルを作ってください。</translation>
    </message>
    <message>
        <source>Put exactly this line into it, and nothing else: %1</source>
        <translation>ファイルの内容は次の1行だけにしてください: %1</translation>
    </message>
    <message>
        <source>Check that this address shows the line: %1</source>
        <translation>次のアドレスでその行が表示されることを確認してください: %1</translation>
    </message>
    <message>
        <source>DNS, by hand</source>
        <translation>DNS（手動）</translation>
    </message>
    <message>
        <source>DNS, by a DNS provider</source>
        <translation>DNS（DNS プロバイダー）</translation>
    </message>
    <message>
        <source>DNS, by %1</source>
        <extracomment>%1: what the person called it.</extracomment>
        <translation>DNS（%1）</translation>
    </message>
    <message>
        <source>For every name, wildcards too. You add a TXT record yourself, at each renewal again.</source>
        <translation>ワイルドカードを含むすべての名前に使えます。TXT レコードを自分で追加します。更新のたびに必要です。</translation>
    </message>
    <message>
        <source>For every name, wildcards too. Tegata changes the DNS, also at each renewal.</source>
        <translation>ワイルドカードを含むすべての名前に使えます。Tegata が DNS を変更します。更新のときも自動です。</translation>
    </message>
    <message>
        <source>You can add TXT records to the DNS of the names.</source>
        <translation>名前の DNS に TXT レコードを追加できることが必要です。</translation>
    </message>
    <message>
        <source>A DNS provider is set up here that may change the DNS of the names.</source>
        <translation>名前の DNS を変更できる DNS プロバイダーが設定されていることが必要です。</translation>
    </message>
    <message>
        <source>You add a TXT record at %1.</source>
        <translation>%1 に TXT レコードを自分で追加します。</translation>
    </message>
    <message>
        <source>A TXT record at %1 is added, and taken away when the CA has looked.</source>
        <translation>%1 に TXT レコードを追加し、認証局の確認が終わると取り除きます。</translation>
    </message>
    <message>
        <source>HTTP, file on another server over SSH</source>
        <translation>HTTP（SSH で別のサーバーにファイルを置く）</translation>
    </message>
    <message>
        <source>TLS, Tegata&apos;s own server</source>
        <translation>TLS（Tegata 内蔵のサーバー）</translation>
    </message>
    <message>
        <source>HTTP, file in %1 over SSH</source>
        <extracomment>%1: a server and a folder on it, &quot;www@web.example.org:/var/www/html&quot;.</extracomment>
        <translation>HTTP（SSH で %1 にファイルを置く）</translation>
    </message>
    <message>
        <source>TLS, own server, port %1</source>
        <translation>TLS（内蔵サーバー、ポート %1）</translation>
    </message>
    <message>
        <source>TLS, own server, %1, port %2</source>
        <translation>TLS（内蔵サーバー、%1、ポート %2）</translation>
    </message>
    <message>
        <source>For a web server elsewhere that you reach over SSH. Tegata puts the file there, also at each renewal.</source>
        <translation>SSH で接続できる別のコンピューターのウェブサーバーに向いています。更新のときも Tegata がファイルを置きます。</translation>
    </message>
    <message>
        <source>For a computer on which nothing answers on port 443 yet, and port 80 cannot be reached.</source>
        <translation>ポート 443 をまだ何も使っておらず、ポート 80 に接続できないコンピューターに向いています。</translation>
    </message>
    <message>
        <source>The names lead to the web server, and SSH lets you in with a key, without a question.</source>
        <translation>名前がそのウェブサーバーを指し、SSH に鍵だけでログインできることが条件です。</translation>
    </message>
    <message>
        <source>The names lead to this computer, and port 443 can be reached from the internet.</source>
        <translation>名前がこのコンピューターを指し、ポート 443 にインターネットから接続できることが条件です。</translation>
    </message>
    <message>
        <source>A file in %2 is put in place over SSH and shown as %1 as long as the CA looks.</source>
        <translation>認証局が確認する間だけ、SSH で %2 にファイルを置き、%1 として公開します。</translation>
    </message>
    <message>
        <source>Tegata itself shows the proof for %1 in a TLS handshake on port %2 as long as the CA looks.</source>
        <translation>認証局が確認する間だけ、Tegata 自身がポート %2 の TLS ハンドシェイクで %1 の証明を示します。</translation>
    </message>
    <message>
        <source>DNS, set once</source>
        <translation>DNS（一度だけ設定）</translation>
    </message>
    <message>
        <source>DNS, a standing record</source>
        <translation>DNS（常設レコード）</translation>
    </message>
    <message>
        <source>DNS, a standing record by %1</source>
        <translation>DNS（%1 による常設レコード）</translation>
    </message>
    <message>
        <source>For every name, wildcards too. One TXT record, added once, stays: renewals need nothing more. Few CAs offer it yet.</source>
        <translation>ワイルドカードを含むすべての名前に使えます。一度追加した TXT レコードを残しておけば、更新のときは何もいりません。対応している認証局はまだ多くありません。</translation>
    </message>
    <message>
        <source>The CA offers it, and you can add a TXT record to the DNS of the names once.</source>
        <translation>認証局が対応していて、名前の DNS に TXT レコードを一度追加できる必要があります。</translation>
    </message>
    <message>
        <source>A TXT record at %1 is looked for. You add it once, and it stays.</source>
        <translation>%1 の TXT レコードを確認します。一度追加したら、そのまま残します。</translation>
    </message>
    <message>
        <source>A TXT record at %1 is looked for. If it is not there, it is added, and it stays.</source>
        <translation>%1 の TXT レコードを確認します。なければ追加し、そのまま残します。</translation>
    </message>
</context>
<context>
    <name>core::text::NameText</name>
    <message>
        <source>Taken from “%1”: only the name counts.</source>
        <translation>「%1」から名前だけを取り出しました。</translation>
    </message>
    <message>
        <source>The dot at the end is left out.</source>
        <translation>末尾のドットは省きます。</translation>
    </message>
    <message>
        <source>Upper and lower case are the same in names.</source>
        <translation>名前では大文字と小文字は区別されません。</translation>
    </message>
    <message>
        <source>In the certificate it is written %1.</source>
        <translation>証明書には %1 と書かれます。</translation>
    </message>
    <message>
        <source>Named above already.</source>
        <translation>すでに入力されています。</translation>
    </message>
    <message>
        <source>Not needed: the wildcard in the list covers it.</source>
        <translation>一覧のワイルドカードに含まれるため、なくてもかまいません。</translation>
    </message>
    <message>
        <source>It mixes letters of several scripts that look alike. Check that it is the name you mean: %1</source>
        <translation>見た目の似た別の文字体系の文字が混ざっています。意図した名前か確認してください: %1</translation>
    </message>
    <message>
        <source>The ending is not a known one. Public CAs will probably refuse it.</source>
        <translation>末尾（トップレベルドメイン）が知られていないものです。公開の認証局には拒否されるおそれがあります。</translation>
    </message>
    <message>
        <source>This ending is for private networks and tests. No public CA issues for it.</source>
        <translation>この末尾は内部ネットワークやテストのためのものです。公開の認証局は発行しません。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>This is a mail address. Certificates for servers are made out for names.</source>
        <translation>これはメールアドレスです。サーバー証明書は名前に対して発行されます。</translation>
    </message>
    <message>
        <source>Names in certificates cannot have an underscore (_).</source>
        <translation>証明書の名前に下線（_）は使えません。</translation>
    </message>
    <message>
        <source>There is an invisible character in it. Type the name again instead of pasting it.</source>
        <translation>見えない文字が含まれています。貼り付けずに入力し直してください。</translation>
    </message>
    <message>
        <source>It has a character that is not possible in names.</source>
        <translation>名前に使えない文字が含まれています。</translation>
    </message>
    <message>
        <source>There are two dots in a row, or a dot at the beginning.</source>
        <translation>ドットが続いているか、先頭にドットがあります。</translation>
    </message>
    <message>
        <source>The part between two dots can have 63 characters at most.</source>
        <translation>ドットで区切られた部分は 63 文字までです。</translation>
    </message>
    <message>
        <source>A name can have 253 characters at most.</source>
        <translation>名前は 253 文字までです。</translation>
    </message>
    <message>
        <source>No part of a name can begin or end with a hyphen.</source>
        <translation>ドットで区切られた部分の先頭と末尾にハイフンは使えません。</translation>
    </message>
    <message>
        <source>Two hyphens in third place are reserved for international names, and this is not a valid one.</source>
        <translation>3文字目からの連続したハイフンは国際化ドメイン名のためのものですが、これは正しい国際化ドメイン名ではありません。</translation>
    </message>
    <message>
        <source>A name can have ten parts at most.</source>
        <translation>ドットで区切られた部分は10個までです。</translation>
    </message>
    <message>
        <source>The ending is missing: CAs need the full name, such as %1.</source>
        <translation>末尾（トップレベルドメイン）がありません。%1 のような完全な名前が必要です。</translation>
    </message>
    <message>
        <source>The ending of a name cannot be a number. For an IP address, all four numbers are needed.</source>
        <translation>名前の末尾を数字だけにすることはできません。IP アドレスの場合は4つの数がすべて必要です。</translation>
    </message>
    <message>
        <source>The asterisk can only be the whole first part: %1</source>
        <translation>アスタリスクは、先頭の部分全体にだけ使えます: %1</translation>
    </message>
    <message>
        <source>A wildcard cannot cover a whole public ending.</source>
        <translation>ワイルドカードでトップレベルドメインなどの公開の末尾全体を指定することはできません。</translation>
    </message>
    <message>
        <source>This is not a valid IP address. Leave out ports, brackets, zones and leading zeros.</source>
        <translation>正しい IP アドレスではありません。ポート、角かっこ、ゾーン、先頭のゼロは付けないでください。</translation>
    </message>
    <message>
        <source>This address is not on the public internet. No public CA issues for it.</source>
        <translation>このアドレスは公開のインターネットにはありません。公開の認証局は発行しません。</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>代わりに %1 を使う</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The same name twice: &quot;例え.jp (xn--r8jz45g.jp)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more name(s)</source>
        <translation>
            <numerusform>%1 ほか%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>Others register their names below it. Public CAs will probably refuse it.</source>
        <translation>この下に他者が名前を登録する、公開の末尾です。公開の認証局には拒否されるおそれがあります。</translation>
    </message>
</context>
<context>
    <name>core::text::NginxText</name>
    <message>
        <source>The certificate has no names for nginx to answer to.</source>
        <translation>証明書に、nginx が応答する名前がありません。</translation>
    </message>
    <message>
        <source>nginx cannot be told to answer to “%1”.</source>
        <translation>nginx を「%1」に応答させることはできません。</translation>
    </message>
    <message>
        <source>“%1” is not a whole path: begin it with “/”.</source>
        <translation>「%1」は絶対パスではありません。「/」で始めてください。</translation>
    </message>
    <message>
        <source>“%1” contains “$”, which nginx takes for a variable. Choose a path without it.</source>
        <translation>「%1」には、nginx が変数とみなす「$」が含まれています。「$」のないパスを選んでください。</translation>
    </message>
    <message>
        <source>“%1” contains characters that cannot be printed.</source>
        <translation>「%1」には、表示できない文字が含まれています。</translation>
    </message>
    <message>
        <source>“%1” is too long for nginx.</source>
        <translation>「%1」は nginx には長すぎます。</translation>
    </message>
    <message>
        <source>The private key lies inside “%1”, which would be shown to the world. Choose another folder.</source>
        <translation>公開される「%1」の中に秘密鍵があります。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“%1” is not an address that nginx can pass requests to. It looks like this: http://127.0.0.1:8080</source>
        <translation>「%1」は、nginx が要求を渡せるアドレスではありません。例: http://127.0.0.1:8080</translation>
    </message>
    <message>
        <source>The ports for http and https must be two different numbers from 1 to 65535.</source>
        <translation>http と https のポートには、1 から 65535 までの異なる数を指定してください。</translation>
    </message>
    <message>
        <source>nginx %1 is too old: TLS 1.3 needs nginx 1.13 or later.</source>
        <translation>nginx %1 は古すぎます。TLS 1.3 には nginx 1.13 以降が必要です。</translation>
    </message>
    <message>
        <source>nginx %1 cannot refuse unknown names: that needs nginx 1.19.4 or later.</source>
        <translation>nginx %1 は不明な名前を拒否できません。nginx 1.19.4 以降が必要です。</translation>
    </message>
    <message>
        <source>The preload list wants at least a year, sub-domains included. Choose that, or leave preload out.</source>
        <translation>プリロードリストには、サブドメインを含めて1年以上の期間が必要です。そのように指定するか、プリロードを外してください。</translation>
    </message>
    <message>
        <source>With HSTS, browsers refuse http for this site until the time is over. If a certificate lapses, visitors are locked out. Begin with a short time.</source>
        <translation>HSTS を使うと、期間が終わるまでブラウザーはこのサイトの http を拒否します。証明書の期限が切れると、訪問者はサイトを開けなくなります。短い期間から始めてください。</translation>
    </message>
    <message>
        <source>Clients do not say which IP address they want: for “%1” this must be the default server.</source>
        <translation>クライアントはどの IP アドレスを求めるか伝えません。「%1」では、これを既定のサーバーにする必要があります。</translation>
    </message>
    <message>
        <source>For a name as long as “%1”, nginx&apos;s http block needs server_names_hash_bucket_size 128.</source>
        <translation>「%1」のように長い名前では、nginx の http ブロックに server_names_hash_bucket_size 128 が必要です。</translation>
    </message>
</context>
<context>
    <name>core::text::PlanText</name>
    <message>
        <source>It is revoked: whoever needs it has to have a new one.</source>
        <translation>失効しています。必要な場合は新しい証明書を取得してください。</translation>
    </message>
    <message>
        <source>It expired %1. Visitors see a warning until it is renewed.</source>
        <extracomment>%1: &quot;2 days ago, …&quot;</extracomment>
        <translation>期限が切れました（%1）。更新するまで、訪問者には警告が表示されます。</translation>
    </message>
    <message>
        <source>It is due now; it expires %1.</source>
        <extracomment>%1: &quot;in 12 days&quot;</extracomment>
        <translation>更新時期です。有効期限は%1です。</translation>
    </message>
    <message>
        <source>It is not due yet: Tegata has planned it for later (%1). You may renew it now all the same.</source>
        <extracomment>%1: &quot;in 52 days, 5 December 14:20&quot;</extracomment>
        <translation>まだ更新時期ではありません。予定は%1です。今すぐ更新することもできます。</translation>
    </message>
    <message>
        <source>You have gone back to the previous certificate. Tegata renews it by itself again from %1.</source>
        <translation>前の証明書に戻しています。自動更新を再開するのは%1です。</translation>
    </message>
    <message numerus="yes">
        <source>The last %n tries failed, the latest %1.</source>
        <extracomment>%1: &quot;5 minutes ago&quot;</extracomment>
        <translation>
            <numerusform>直近 %n 回の試行が失敗しました（最後は%1）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic renewal is switched off for this certificate.</source>
        <translation>この証明書の自動更新はオフになっています。</translation>
    </message>
    <message>
        <source>Tegata tries again by itself %1.</source>
        <extracomment>%1: &quot;in 8 minutes, today 14:05&quot;</extracomment>
        <translation>%1に自動で再び試します。</translation>
    </message>
    <message>
        <source>The CA has asked for this renewal and does not count it towards its limits.</source>
        <translation>この更新は認証局が求めたもので、レート制限には数えられません。</translation>
    </message>
    <message>
        <source>Tegata tries again at the next check.</source>
        <translation>次の確認のときに再び試します。</translation>
    </message>
    <message numerus="yes">
        <source>The last %n tries failed since %2, the latest %1.</source>
        <extracomment>%1: &quot;5 minutes ago&quot;, %2: &quot;5 December 14:20&quot;</extracomment>
        <translation>
            <numerusform>%2 から %n 回続けて失敗しています（最後は%1）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::ProblemText</name>
    <message>
        <source>Try again.</source>
        <translation>もう一度試してください。</translation>
    </message>
    <message>
        <source>Then start a new order.</source>
        <translation>そのあとで新しいオーダーを始めてください。</translation>
    </message>
    <message>
        <source>Check that the account belongs to this CA and to the right environment (test or production).</source>
        <translation>アカウントが、この認証局の正しい環境（テストか本番）のものか確認してください。</translation>
    </message>
    <message>
        <source>Register again with the same key.</source>
        <translation>同じ鍵でもう一度登録してください。</translation>
    </message>
    <message>
        <source>Look whether another program also renews this name, and let only one of them do it.</source>
        <translation>別のプログラムもこの名前の証明書を更新していないか確認し、更新は1つのプログラムだけに任せてください。</translation>
    </message>
    <message>
        <source>Get a new certificate, if the name is still in use.</source>
        <translation>名前をまだ使っている場合は、新しい証明書を取得してください。</translation>
    </message>
    <message>
        <source>Choose another kind of key.</source>
        <translation>別の種類の鍵を選んでください。</translation>
    </message>
    <message>
        <source>Read the CA&apos;s own words in the details.</source>
        <translation>詳細にある認証局からのメッセージを読んでください。</translation>
    </message>
    <message>
        <source>Make a new key, if possible of another kind.</source>
        <translation>新しい鍵を作ってください。できれば別の種類にしてください。</translation>
    </message>
    <message>
        <source>Choose one of: unspecified, key compromise, superseded, cessation of operation.</source>
        <translation>「その他」「鍵の漏えい」「新しい証明書への置き換え」「運用の終了」から選んでください。</translation>
    </message>
    <message>
        <source>Make a new account with another kind of key.</source>
        <translation>別の種類の鍵で新しいアカウントを作ってください。</translation>
    </message>
    <message>
        <source>Make a new account with another kind of key. The CA accepts: %1</source>
        <translation>別の種類の鍵で新しいアカウントを作ってください。認証局が受け付けるもの: %1</translation>
    </message>
    <message>
        <source>Look for CAA records at the name and at its parent domains.</source>
        <translation>名前とその上位ドメインの CAA レコードを調べてください。</translation>
    </message>
    <message>
        <source>Add a record that allows this CA, or choose a CA that is allowed.</source>
        <translation>この認証局を許可するレコードを追加するか、許可されている認証局を選んでください。</translation>
    </message>
    <message>
        <source>Go through the names one by one.</source>
        <translation>名前を1つずつ確認してください。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>1分待ってから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Check that the A and AAAA records lead to your server. Remove an AAAA record that does not work.</source>
        <translation>A レコードと AAAA レコードがサーバーを指しているか確認してください。使えない AAAA レコードは削除してください。</translation>
    </message>
    <message>
        <source>Check that your provider does not block the port or certain countries.</source>
        <translation>プロバイダーがポートや特定の国からの接続を遮断していないか確認してください。</translation>
    </message>
    <message>
        <source>Check that the name exists and that its name servers answer.</source>
        <translation>名前が存在し、ネームサーバーが応答するか確認してください。</translation>
    </message>
    <message>
        <source>Check DNSSEC, if the domain uses it: an expired signature makes the name vanish.</source>
        <translation>ドメインで DNSSEC を使っている場合は確認してください。署名の期限が切れると名前が引けなくなります。</translation>
    </message>
    <message>
        <source>Get the key ID and the key for external account binding from the CA&apos;s website.</source>
        <translation>外部アカウント紐付け（EAB）用の鍵 ID と鍵を、認証局のサイトで取得してください。</translation>
    </message>
    <message>
        <source>Enter both when you add the account.</source>
        <translation>アカウントの追加時に両方を入力してください。</translation>
    </message>
    <message>
        <source>Use “Try it from here” to see what the server shows.</source>
        <translation>「ここから試す」で、サーバーが何を返すか確かめてください。</translation>
    </message>
    <message>
        <source>Check that the name leads to this server, over IPv4 and IPv6.</source>
        <translation>名前が IPv4 と IPv6 の両方でこのサーバーを指しているか確認してください。</translation>
    </message>
    <message>
        <source>Check that the web server does not answer this path itself or redirect it elsewhere.</source>
        <translation>ウェブサーバーがこのパスに自分で応答したり、別の場所へリダイレクトしたりしていないか確認してください。</translation>
    </message>
    <message>
        <source>Correct the mail address, or leave it empty if the CA allows it.</source>
        <translation>メールアドレスを訂正するか、認証局が認めていれば空にしてください。</translation>
    </message>
    <message>
        <source>Choose one of the profiles that the CA offers now.</source>
        <translation>認証局が現在提供しているプロファイルから選んでください。</translation>
    </message>
    <message>
        <source>Or leave the profile to the CA.</source>
        <translation>または、プロファイルの選択を認証局に任せてください。</translation>
    </message>
    <message>
        <source>Start a new order.</source>
        <translation>新しいオーダーを始めてください。</translation>
    </message>
    <message>
        <source>If it happens again, copy the details and report it.</source>
        <translation>繰り返す場合は、詳細をコピーして報告してください。</translation>
    </message>
    <message>
        <source>Wait; it goes on by itself.</source>
        <translation>そのままお待ちください。自動で続行します。</translation>
    </message>
    <message>
        <source>Wait until the time that is named; it goes on by itself.</source>
        <translation>示された時刻までお待ちください。自動で続行します。</translation>
    </message>
    <message>
        <source>For experiments use the CA&apos;s staging environment or the practice CA: their limits are wide.</source>
        <translation>実験には、制限のゆるやかなステージング環境か練習用認証局を使ってください。</translation>
    </message>
    <message>
        <source>Take the name out, or choose another CA.</source>
        <translation>この名前を外すか、別の認証局を選んでください。</translation>
    </message>
    <message>
        <source>Wait; it will be tried again by itself.</source>
        <translation>そのままお待ちください。自動でもう一度試します。</translation>
    </message>
    <message>
        <source>Look at the status page of the CA, if it has one.</source>
        <translation>認証局に稼働状況のページがあれば確認してください。</translation>
    </message>
    <message>
        <source>Check that the server accepts encrypted connections for this name.</source>
        <translation>サーバーがこの名前で暗号化された接続を受け付けるか確認してください。</translation>
    </message>
    <message>
        <source>Do not redirect /.well-known/acme-challenge/ to https.</source>
        <translation>/.well-known/acme-challenge/ を https へリダイレクトしないでください。</translation>
    </message>
    <message>
        <source>Give a mail address, or none.</source>
        <translation>メールアドレスを入力するか、空にしてください。</translation>
    </message>
    <message>
        <source>Choose a profile for IP addresses, if the CA has one.</source>
        <translation>認証局に IP アドレス用のプロファイルがあれば、それを選んでください。</translation>
    </message>
    <message>
        <source>Or choose another CA.</source>
        <translation>または、別の認証局を選んでください。</translation>
    </message>
    <message>
        <source>Log in to the CA&apos;s website and look for a notice.</source>
        <translation>認証局のサイトにログインして、お知らせを確認してください。</translation>
    </message>
    <message>
        <source>Open this page and follow it: %1</source>
        <translation>次のページを開いて、その指示に従ってください: %1</translation>
    </message>
    <message>
        <source>the name</source>
        <extracomment>Stands in for a domain name that is not known.</extracomment>
        <translation>この名前</translation>
    </message>
    <message>
        <source>The CA does not know this account.</source>
        <translation>認証局がこのアカウントを知りません。</translation>
    </message>
    <message>
        <source>The certificate that was to be renewed has been replaced already.</source>
        <translation>更新しようとした証明書は、すでに置き換えられています。</translation>
    </message>
    <message>
        <source>The certificate is revoked already.</source>
        <translation>証明書はすでに失効しています。</translation>
    </message>
    <message>
        <source>The CA did not accept the certificate signing request (CSR).</source>
        <translation>認証局が証明書署名要求（CSR）を受け付けませんでした。</translation>
    </message>
    <message>
        <source>The CA did not accept the number used once (nonce) of a request.</source>
        <translation>認証局が、要求に付けた一度だけの番号（ノンス）を受け付けませんでした。</translation>
    </message>
    <message>
        <source>The CA does not accept this key.</source>
        <translation>認証局がこの鍵を受け付けません。</translation>
    </message>
    <message>
        <source>The CA does not allow this reason for a revocation.</source>
        <translation>認証局がこの失効理由を認めていません。</translation>
    </message>
    <message>
        <source>The CA does not support the signature of the account key.</source>
        <translation>認証局が、このアカウント鍵の署名方式に対応していません。</translation>
    </message>
    <message>
        <source>A CAA record forbids this CA to issue for %1.</source>
        <translation>CAA レコードにより、この認証局は %1 の証明書を発行できません。</translation>
    </message>
    <message>
        <source>The CA found several problems.</source>
        <translation>認証局が複数の問題を見つけました。</translation>
    </message>
    <message>
        <source>The CA is already working on something that contradicts this request.</source>
        <translation>認証局が、この要求と両立しない処理をすでに行っています。</translation>
    </message>
    <message>
        <source>The CA could not connect to the server of %1.</source>
        <translation>認証局が %1 のサーバーに接続できませんでした。</translation>
    </message>
    <message>
        <source>The CA could not look up %1 in the DNS.</source>
        <translation>認証局が %1 を DNS で引けませんでした。</translation>
    </message>
    <message>
        <source>This CA requires external account binding.</source>
        <translation>この認証局には外部アカウント紐付け（EAB）が必要です。</translation>
    </message>
    <message>
        <source>The CA found something else than the proof at %1.</source>
        <translation>認証局が %1 で見つけたものは、検証用の応答ではありませんでした。</translation>
    </message>
    <message>
        <source>The CA does not accept the contact address.</source>
        <translation>認証局がこの連絡先を受け付けません。</translation>
    </message>
    <message>
        <source>The CA does not offer the chosen profile.</source>
        <translation>認証局には、選んだプロファイルがありません。</translation>
    </message>
    <message>
        <source>The CA did not understand the request.</source>
        <translation>認証局が要求を理解できませんでした。</translation>
    </message>
    <message>
        <source>The order is not ready to be completed.</source>
        <translation>オーダーはまだ完了できる状態ではありません。</translation>
    </message>
    <message>
        <source>A limit of the CA has been reached.</source>
        <translation>認証局のレート制限に達しました。</translation>
    </message>
    <message>
        <source>The CA does not issue certificates for %1.</source>
        <translation>認証局は %1 の証明書を発行しません。</translation>
    </message>
    <message>
        <source>The CA had an internal error.</source>
        <translation>認証局で内部エラーが起きました。</translation>
    </message>
    <message>
        <source>The CA could not make an encrypted connection to %1.</source>
        <translation>認証局が %1 と暗号化された接続を確立できませんでした。</translation>
    </message>
    <message>
        <source>The CA did not find the right proof for %1.</source>
        <translation>認証局が %1 の正しい応答を見つけられませんでした。</translation>
    </message>
    <message>
        <source>The CA does not support this kind of contact address.</source>
        <translation>認証局がこの種類の連絡先に対応していません。</translation>
    </message>
    <message>
        <source>The CA does not issue for names like %1.</source>
        <translation>認証局は %1 のような名前には発行しません。</translation>
    </message>
    <message>
        <source>The CA wants you to do something on its website.</source>
        <translation>認証局のサイトでの操作が求められています。</translation>
    </message>
    <message>
        <source>The CA gave a reason that this program does not know.</source>
        <translation>このプログラムの知らない理由が返されました。</translation>
    </message>
    <message>
        <source>The account key is not registered there. Test and production environments have separate accounts.</source>
        <translation>アカウント鍵が登録されていません。テスト環境と本番環境のアカウントは別々です。</translation>
    </message>
    <message>
        <source>Another order, perhaps of another program, has renewed the same certificate.</source>
        <translation>別のオーダー（おそらく別のプログラム）が同じ証明書を更新しました。</translation>
    </message>
    <message>
        <source>There is nothing left to do.</source>
        <translation>することは残っていません。</translation>
    </message>
    <message>
        <source>The kind of key may not be allowed, or this CA wants fields that others do not.</source>
        <translation>鍵の種類が認められていないか、この認証局だけが求める項目があります。</translation>
    </message>
    <message>
        <source>Every request carries a number that the CA gives out once. Usually the next number helps by itself.</source>
        <translation>要求には、認証局が一度だけ使える番号（ノンス）を付けます。普通は次の番号で自動的に解決します。</translation>
    </message>
    <message>
        <source>The key is weak, of a kind that is not supported, or known to be exposed.</source>
        <translation>鍵が弱いか、対応していない種類か、漏えいしたことが知られています。</translation>
    </message>
    <message>
        <source>CAs let people choose among a few reasons only.</source>
        <translation>認証局で選べる理由は限られています。</translation>
    </message>
    <message>
        <source>Not every CA can verify every kind of account key.</source>
        <translation>認証局によって、検証できるアカウント鍵の種類が異なります。</translation>
    </message>
    <message>
        <source>CAA records in the DNS say which CAs may issue for a domain. Every CA must obey them. A record of a parent domain counts too.</source>
        <translation>DNS の CAA レコードは、ドメインの証明書を発行できる認証局を定めます。どの認証局もこれに従う必要があります。上位ドメインのレコードも適用されます。</translation>
    </message>
    <message>
        <source>Each name has its own cause; look at the rows of the names.</source>
        <translation>原因は名前ごとに異なります。名前の行を確認してください。</translation>
    </message>
    <message>
        <source>For example, the key belongs to another account, or the same proof is being checked right now.</source>
        <translation>たとえば、鍵が別のアカウントのものか、同じ検証が進行中です。</translation>
    </message>
    <message>
        <source>It tried from several places in the internet. The name leads to another address, or a firewall or a missing port forwarding keeps it out. An IPv6 address that does not work is a common cause.</source>
        <translation>インターネット上の複数の場所から試されました。名前が別のアドレスを指しているか、ファイアウォールやポート転送の不足で届きません。使えない IPv6 アドレスもよくある原因です。</translation>
    </message>
    <message>
        <source>The name does not exist, its name servers do not answer, or their DNSSEC signatures are wrong.</source>
        <translation>名前が存在しないか、ネームサーバーが応答しないか、DNSSEC の署名に誤りがあります。</translation>
    </message>
    <message>
        <source>It ties ACME accounts to customer accounts and gives out a key ID and a key for that.</source>
        <translation>ACME のアカウントを顧客アカウントに紐付けるもので、そのための鍵 ID と鍵が発行されます。</translation>
    </message>
    <message>
        <source>A server answered, but with another content: another web server, an old file, or a page for errors.</source>
        <translation>サーバーは応答しましたが、内容が違いました。別のウェブサーバー、古いファイル、エラーページなどが考えられます。</translation>
    </message>
    <message>
        <source>The mail address is misspelled, or its domain receives no mail.</source>
        <translation>メールアドレスの綴りが違うか、そのドメインがメールを受け取りません。</translation>
    </message>
    <message>
        <source>Profiles come and go, and not every profile is open to every account or every kind of name.</source>
        <translation>プロファイルは変わることがあり、アカウントや名前の種類によっては使えないものもあります。</translation>
    </message>
    <message>
        <source>Something in it is not what the CA expects: the form of a name, an order that no longer exists, or terms that are not agreed to.</source>
        <translation>認証局の求める内容と違うところがあります。名前の形式、なくなったオーダー、同意していない利用規約などが考えられます。</translation>
    </message>
    <message>
        <source>At least one name is not proven yet.</source>
        <translation>まだ検証の済んでいない名前があります。</translation>
    </message>
    <message>
        <source>CAs limit how often a name, an account or a network may ask. The limit refills by itself; asking earlier does not help.</source>
        <translation>認証局は、名前、アカウント、ネットワークごとに要求の回数を制限しています（レート制限）。制限は時間がたてば解けます。早く試しても効果はありません。</translation>
    </message>
    <message>
        <source>Its rules exclude the name: it is reserved, blocked, or of a kind that the profile does not allow.</source>
        <translation>認証局の規則で対象外の名前です。予約された名前か、禁止された名前か、プロファイルで認められない種類の名前です。</translation>
    </message>
    <message>
        <source>The fault lies with the CA. It is not your fault.</source>
        <translation>原因は認証局の側にあります。あなたに原因はありません。</translation>
    </message>
    <message>
        <source>The server answered on the port for encrypted connections, but not as it should. A redirect to https may be the cause.</source>
        <translation>暗号化された接続用のポートでサーバーが応答しましたが、応答が正しくありません。https へのリダイレクトが原因かもしれません。</translation>
    </message>
    <message>
        <source>A server answered, but the proof was missing, old or wrong there; or the account may not do this.</source>
        <translation>サーバーは応答しましたが、検証用の応答がないか、古いか、間違っていました。または、アカウントにこの操作の権限がありません。</translation>
    </message>
    <message>
        <source>Mail addresses are the kind that all CAs understand.</source>
        <translation>どの認証局でも使えるのはメールアドレスです。</translation>
    </message>
    <message>
        <source>Not every CA, and not every profile, has certificates for IP addresses or wildcards.</source>
        <translation>IP アドレスやワイルドカードの証明書は、認証局やプロファイルによっては発行されません。</translation>
    </message>
    <message>
        <source>Usually it has new terms of service.</source>
        <translation>多くの場合、利用規約が新しくなっています。</translation>
    </message>
    <message>
        <source>The CA&apos;s own words are in the details.</source>
        <translation>認証局からのメッセージは詳細にあります。</translation>
    </message>
    <message>
        <source>Check whether the name is still in use.</source>
        <translation>名前がまだ使われているか確認してください。</translation>
    </message>
    <message>
        <source>Check with the CA whether renewals that it makes by itself are set up for this name.</source>
        <translation>この名前に認証局の自動更新が設定されているか、認証局に確認してください。</translation>
    </message>
    <message>
        <source>If a proxy is in between, check that it does not cache answers.</source>
        <translation>間にプロキシがある場合は、応答をキャッシュしていないか確認してください。</translation>
    </message>
    <message>
        <source>Check what kind of key it is, and whether it was exposed.</source>
        <translation>鍵の種類と、漏えいしていないかを確認してください。</translation>
    </message>
    <message>
        <source>Check which reasons the CA allows.</source>
        <translation>認証局が許す理由を確認してください。</translation>
    </message>
    <message>
        <source>Check what kind of key the account has.</source>
        <translation>アカウントの鍵の種類を確認してください。</translation>
    </message>
    <message>
        <source>Check that no other program uses the same account at the same time.</source>
        <translation>同じアカウントを別のプログラムが同時に使っていないか確認してください。</translation>
    </message>
    <message>
        <source>Check whether you have an account on the CA&apos;s website.</source>
        <translation>認証局の Web サイトにアカウントがあるか確認してください。</translation>
    </message>
    <message>
        <source>Check the spelling of the mail address.</source>
        <translation>メールアドレスのつづりを確認してください。</translation>
    </message>
    <message>
        <source>Check which profiles the CA offers now.</source>
        <translation>認証局が今提供しているプロファイルを確認してください。</translation>
    </message>
    <message>
        <source>Check that the onion service publishes its CAA records, or send them with the request.</source>
        <translation>onion サービスが CAA レコードを公開しているか確認するか、要求と一緒に送ってください。</translation>
    </message>
    <message>
        <source>Check that all names are proven.</source>
        <translation>すべての名前が証明されているか確認してください。</translation>
    </message>
    <message>
        <source>Find out why earlier attempts failed before you try again.</source>
        <translation>もう一度試す前に、これまでの失敗の原因を調べてください。</translation>
    </message>
    <message>
        <source>Check with the owner of the name whether the delegation is set up at the CA.</source>
        <translation>委任が認証局に設定されているか、名前の所有者に確認してください。</translation>
    </message>
    <message>
        <source>Check the form of the contact address.</source>
        <translation>連絡先の形式を確認してください。</translation>
    </message>
    <message>
        <source>Check which kinds of names the CA issues for.</source>
        <translation>認証局がどの種類の名前に発行するか確認してください。</translation>
    </message>
    <message>
        <source>Look for a notice on the CA&apos;s website.</source>
        <translation>認証局の Web サイトにお知らせがないか見てください。</translation>
    </message>
    <message>
        <source>Start an ordinary order for the name.</source>
        <translation>この名前で通常のオーダーを始めてください。</translation>
    </message>
    <message>
        <source>Repair it where the DNS of the domain is managed.</source>
        <translation>ドメインの DNS を管理しているところで直してください。</translation>
    </message>
    <message>
        <source>Make the server show the proof, or choose another way to prove this name.</source>
        <translation>サーバーが証明を示すようにするか、この名前を証明する別の方法を選んでください。</translation>
    </message>
    <message>
        <source>Choose a CA that does not need them.</source>
        <translation>それを必要としない認証局を選んでください。</translation>
    </message>
    <message>
        <source>The CA&apos;s own renewal of the certificate is not possible.</source>
        <translation>認証局による証明書の自動更新はできません。</translation>
    </message>
    <message>
        <source>The CA needs the CAA records of the onion service %1.</source>
        <translation>認証局は onion サービス %1 の CAA レコードを必要としています。</translation>
    </message>
    <message>
        <source>The CA does not know of a delegation for %1.</source>
        <translation>認証局に %1 の委任がありません。</translation>
    </message>
    <message>
        <source>A series of short-lived certificates (STAR, RFC 8739) has ended, was cancelled, or does not allow this.</source>
        <translation>短期証明書の一連の発行（STAR、RFC 8739）が終わったか、取り消されたか、これを許していません。</translation>
    </message>
    <message>
        <source>A CA that cannot reach the Tor network wants to be sent the CAA records (RFC 9799).</source>
        <translation>Tor ネットワークに到達できない認証局は、CAA レコードの送付を求めます（RFC 9799）。</translation>
    </message>
    <message>
        <source>An order for a delegated certificate (RFC 9115) names a delegation that the CA does not have.</source>
        <translation>委任された証明書（RFC 9115）のオーダーが、認証局にない委任を指しています。</translation>
    </message>
    <message>
        <source>Open the port that the CA asks at in the firewall (80, or 443 for tls-alpn-01), and forward it if there is a router in between.</source>
        <translation>認証局が問い合わせるポート（80、tls-alpn-01 では 443）をファイアウォールで開いてください。ルーターがある場合は転送も設定してください。</translation>
    </message>
</context>
<context>
    <name>core::text::ProfileText</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid for %1.</source>
        <extracomment>%1: &quot;90 days&quot;</extracomment>
        <translation>有効期間は %1です。</translation>
    </message>
    <message numerus="yes">
        <source>For up to %n name(s).</source>
        <translation>
            <numerusform>名前は %n 個までです。</numerusform>
        </translation>
    </message>
    <message>
        <source>For IP addresses, too.</source>
        <translation>IP アドレスにも使えます。</translation>
    </message>
    <message>
        <source>Not for IP addresses.</source>
        <translation>IP アドレスには使えません。</translation>
    </message>
    <message>
        <source>Also for a server that logs in to another one with it (client authentication).</source>
        <translation>別のサーバーにログインするとき（クライアント認証）にも使えます。</translation>
    </message>
    <message>
        <source>A name stays proven for %1: further orders within that time need no new proof.</source>
        <extracomment>%1: &quot;7 hours&quot;</extracomment>
        <translation>名前の証明は %1間有効で、その間のオーダーでは改めて証明する必要がありません。</translation>
    </message>
    <message>
        <source>What it means is known to the CA only.</source>
        <translation>その内容は認証局だけが知っています。</translation>
    </message>
    <message>
        <source>There is an IP address among the names, so the profile “%1” is taken: it is the one of this CA that allows for that.</source>
        <translation>名前に IP アドレスがあるため、この認証局で IP アドレスに使えるプロファイル「%1」を選びます。</translation>
    </message>
    <message>
        <source>There is an IP address among the names, but this CA offers no profile that allows for that.</source>
        <translation>名前に IP アドレスがありますが、この認証局には IP アドレスに使えるプロファイルがありません。</translation>
    </message>
</context>
<context>
    <name>core::text::ProviderText</name>
    <message>
        <source>Every zone that the key may change</source>
        <extracomment>%1: a DNS zone</extracomment>
        <translation>鍵で変更できるすべてのゾーン</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>ゾーン %1</translation>
    </message>
    <message>
        <source>Names that lead to %1</source>
        <extracomment>%1: a DNS name</extracomment>
        <translation>%1 を指す名前</translation>
    </message>
    <message>
        <source>Your account at %1</source>
        <extracomment>%1: name of a DNS provider in another program, for example cloudflare</extracomment>
        <translation>%1 のアカウント</translation>
    </message>
    <message>
        <source>What the program can change</source>
        <translation>プログラムが変更できるもの</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>証明書なし</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>証明書 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, being issued: %2</source>
        <extracomment>%1: name of a certificate, %2: the names in it that are proven this way</extracomment>
        <translation>%1（発行中）: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>未テスト</translation>
    </message>
    <message>
        <source>failed (%1)</source>
        <extracomment>%1: a time, &quot;today 14:20&quot;</extracomment>
        <translation>失敗（%1）</translation>
    </message>
    <message>
        <source>works (%1)</source>
        <translation>正常（%1）</translation>
    </message>
    <message>
        <source>Not tried yet. “Test” writes a harmless record, looks for it on all name servers, and removes it.</source>
        <translation>まだテストしていません。「テスト」は、害のないレコードを書き込み、すべてのネームサーバーで確認してから削除します。</translation>
    </message>
    <message>
        <source>Worked for %1, %2.</source>
        <extracomment>%1: a DNS name, %2: a time</extracomment>
        <translation>%1 で正常に動作しました（%2）。</translation>
    </message>
    <message>
        <source>Failed for %1, %2. %3</source>
        <extracomment>%1: a DNS name, %2: a time, %3: a sentence that says what went wrong</extracomment>
        <translation>%1 で失敗しました（%2）。%3</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) cannot be renewed by themselves any more, until their names are proven in another way: %1</source>
        <translation>
            <numerusform>証明書 %n 件は、別の方法で名前を証明するまで、自動的に更新できなくなります: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A certificate is being issued with it. That will fail, and a record may be left in the DNS.</source>
        <translation>このプロバイダーを使って証明書を発行中です。発行は失敗し、DNS にレコードが残るおそれがあります。</translation>
    </message>
    <message>
        <source>No certificate uses it.</source>
        <translation>使用している証明書はありません。</translation>
    </message>
    <message>
        <source>Its credentials are deleted here. At the provider they stay valid until you withdraw them there.</source>
        <translation>認証情報はここから削除されます。プロバイダー側では、取り消すまで有効なままです。</translation>
    </message>
    <message>
        <source>No certificate uses it yet.</source>
        <translation>使用している証明書はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) go on using it under the new name.</source>
        <translation>
            <numerusform>証明書 %n 件は、新しい名前で引き続き使用します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server keeps the last two values for this account: enough for one name and its wildcard. Set up one more for each further name of a certificate. Whoever runs the server can prove the names that lead to it, so take one that you trust.</source>
        <translation>サーバーはこのアカウントの最新 2 件の値を保持します。1 つの名前とそのワイルドカードには十分です。証明書に別の名前も含める場合は、名前ごとにもう 1 つ設定してください。サーバーの運営者は、そこを指す名前を証明できます。信頼できるサーバーを選んでください。</translation>
    </message>
    <message>
        <source>Looking for the name servers</source>
        <translation>ネームサーバーを探しています</translation>
    </message>
    <message>
        <source>No name server of the zone answers</source>
        <translation>ゾーンのネームサーバーがどれも応答しません</translation>
    </message>
    <message>
        <source>The CNAME record is there, on all name servers.</source>
        <translation>CNAME レコードは、すべてのネームサーバーにあります。</translation>
    </message>
    <message>
        <source>The CNAME record is there on %1 of %2 name servers.</source>
        <extracomment>%1 and %2 are numbers.</extracomment>
        <translation>CNAME レコードがあるネームサーバー: %1 / %2</translation>
    </message>
    <message>
        <source>It leads to %1 instead. Change it to %2.</source>
        <translation>%1 を指しています。%2 に変更してください。</translation>
    </message>
    <message>
        <source>The DNS provider “%1”, which was chosen before, has been removed.</source>
        <translation>以前に選ばれていた DNS プロバイダー「%1」は削除されています。</translation>
    </message>
    <message>
        <source>Choose another DNS provider, set it up again under its name, or prove the name in another way.</source>
        <translation>別の DNS プロバイダーを選ぶか、同じ名前でもう一度設定するか、別の方法で検証してください。</translation>
    </message>
</context>
<context>
    <name>core::text::RehearsalText</name>
    <message>
        <source>With the practice CA everything is a rehearsal already.</source>
        <translation>練習用の認証局では、すべてが予行です。</translation>
    </message>
    <message>
        <source>This is a test environment: everything there is a rehearsal already.</source>
        <translation>これはテスト環境です。すべてが予行です。</translation>
    </message>
    <message>
        <source>It cannot be rehearsed: no staging environment of this CA is known.</source>
        <translation>この認証局のステージング環境が分からないため、予行できません。</translation>
    </message>
    <message>
        <source>It can be rehearsed once there is an account at the staging environment of this CA, which takes external account binding.</source>
        <translation>この認証局のステージング環境にアカウントがあれば予行できます。アカウントには外部アカウントの紐付け（EAB）が必要です。</translation>
    </message>
    <message>
        <source>Rehearse first with %1</source>
        <extracomment>%1: &quot;Let&apos;s Encrypt (staging)&quot;</extracomment>
        <translation>まず %1 で予行する</translation>
    </message>
    <message>
        <source>The same order is carried out there to the end and thrown away. Mistakes cost nothing there; the real order follows by itself if it went well.</source>
        <translation>同じオーダーをそこで最後まで行い、結果を捨てます。そこでは失敗しても困りません。うまくいけば本番のオーダーが自動で続きます。</translation>
    </message>
    <message>
        <source>An account is made there for that, with the same contact. You agree to the same terms of service as for the real one.</source>
        <translation>そのために、同じ連絡先でそこにアカウントを作ります。本番と同じ利用規約に同意したものとします。</translation>
    </message>
    <message>
        <source>What you put in place by hand is needed twice: other values for the rehearsal than for the real order.</source>
        <translation>手作業で置くものは 2 回必要です。予行と本番では値が違います。</translation>
    </message>
    <message>
        <source>The rehearsal went well. Its certificate was thrown away.</source>
        <translation>予行はうまくいきました。予行の証明書は捨てました。</translation>
    </message>
    <message>
        <source>The rehearsal was cancelled.</source>
        <translation>予行をキャンセルしました。</translation>
    </message>
    <message>
        <source>The rehearsal failed, so the CA was not asked for the real certificate. Nothing counts against its limits.</source>
        <translation>予行に失敗したため、本番の証明書は要求していません。認証局の制限にも数えられません。</translation>
    </message>
</context>
<context>
    <name>core::text::RenewalText</name>
    <message>
        <source>You asked for it.</source>
        <translation>指示されました。</translation>
    </message>
    <message>
        <source>The CA asks for it now.</source>
        <translation>認証局が今の更新を求めています。</translation>
    </message>
    <message>
        <source>Enough of its lifetime is used up.</source>
        <translation>有効期間のうち十分な割合が過ぎました。</translation>
    </message>
    <message>
        <source>An earlier renewal was interrupted and goes on.</source>
        <translation>中断されていた更新を続けます。</translation>
    </message>
    <message>
        <source>Not due yet.</source>
        <translation>まだ更新時期ではありません。</translation>
    </message>
    <message>
        <source>Not due before %1.</source>
        <translation>%1までは更新時期ではありません。</translation>
    </message>
    <message>
        <source>The last try failed.</source>
        <translation>前回の試行は失敗しました。</translation>
    </message>
    <message>
        <source>The last try failed; the next is at %1.</source>
        <translation>前回の試行は失敗しました。次の試行は%1です。</translation>
    </message>
    <message>
        <source>The CA has paused it until you release it on the CA&apos;s website.</source>
        <translation>認証局のウェブサイトで解除するまで、認証局により一時停止されています。</translation>
    </message>
    <message>
        <source>Automatic renewal is switched off for it.</source>
        <translation>自動更新がオフになっています。</translation>
    </message>
    <message>
        <source>It was rolled back; renewing would undo that.</source>
        <translation>前の世代に戻されています。更新するとそれが取り消されます。</translation>
    </message>
    <message>
        <source>It was rolled back; renewing would undo that before %1.</source>
        <translation>前の世代に戻されているため、%1までは更新しません。</translation>
    </message>
    <message>
        <source>It is revoked. Renew it yourself if you want it again.</source>
        <translation>失効済みです。再び必要な場合は手動で更新してください。</translation>
    </message>
    <message>
        <source>It is due, but one of its names is proven by hand.</source>
        <translation>更新時期ですが、手作業で検証する名前があります。</translation>
    </message>
    <message>
        <source>It comes from the practice CA, which does not run.</source>
        <translation>練習用の認証局のものですが、練習用の認証局は動いていません。</translation>
    </message>
    <message>
        <source>The account that it was made with is gone or closed.</source>
        <translation>取得に使ったアカウントが存在しないか、閉じられています。</translation>
    </message>
    <message>
        <source>It is not known how it was made; issue it again.</source>
        <translation>取得した方法がわかりません。もう一度取得してください。</translation>
    </message>
    <message>
        <source>Another Tegata is working on it.</source>
        <translation>別の Tegata が作業中です。</translation>
    </message>
    <message>
        <source>One more try would go beyond a limit of the CA.</source>
        <translation>もう一度試すと認証局の制限を超えます。</translation>
    </message>
    <message>
        <source>One more try before %1 would go beyond a limit of the CA.</source>
        <translation>%1より前にもう一度試すと認証局の制限を超えます。</translation>
    </message>
    <message>
        <source>The clock of this computer is far from the CA&apos;s. Set it first.</source>
        <translation>このコンピューターの時計が認証局の時計と大きくずれています。先に合わせてください。</translation>
    </message>
    <message>
        <source>Its CA could not be reached just now.</source>
        <translation>認証局に接続できませんでした。</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>順番が来る前に中止されました。</translation>
    </message>
    <message>
        <source>Renewed, valid until %1.</source>
        <translation>更新しました。%1まで有効です。</translation>
    </message>
    <message>
        <source>Failed. %1 It is not tried again by itself.</source>
        <extracomment>%1 is a whole sentence.</extracomment>
        <translation>失敗しました。%1自動的には再試行されません。</translation>
    </message>
    <message>
        <source>Failed. %1 Next try: %2.</source>
        <extracomment>%1 is a whole sentence, %2 a point in time.</extracomment>
        <translation>失敗しました。%1次の試行: %2</translation>
    </message>
    <message>
        <source>The certificate is good, but could not be put to use. %1</source>
        <extracomment>%1 is a whole sentence.</extracomment>
        <translation>証明書に問題はありませんが、配置できませんでした。%1</translation>
    </message>
    <message>
        <source>The certificate is good, but could not be put to use. %1 Next try: %2.</source>
        <extracomment>%1 is a whole sentence, %2 a point in time.</extracomment>
        <translation>証明書に問題はありませんが、配置できませんでした。%1次の試行: %2</translation>
    </message>
    <message>
        <source>There are no certificates.</source>
        <translation>証明書はありません。</translation>
    </message>
    <message>
        <source>%1 renewed, %2 failed, %3 left as they are.</source>
        <extracomment>Each is a number of certificates.</extracomment>
        <translation>更新 %1 件、失敗 %2 件、変更なし %3 件です。</translation>
    </message>
    <message>
        <source>paused by the CA</source>
        <translation>認証局により一時停止</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今すぐ</translation>
    </message>
    <message>
        <source>The CA asks for renewal between %1 and %2.</source>
        <translation>認証局は%1から%2までの間の更新を求めています。</translation>
    </message>
    <message>
        <source>The CA names no time. Renewal is due when a third of the lifetime is left, or half of one that is shorter than ten days.</source>
        <translation>認証局は時期を示していません。有効期間の残りが 3 分の 1 になったとき、有効期間が 10 日より短い場合は半分になったときに更新します。</translation>
    </message>
    <message numerus="yes">
        <source>%n tries failed. %1</source>
        <extracomment>%n: failed tries in a row. %1 is a whole sentence: why the last failed.</extracomment>
        <translation>
            <numerusform>%n 回失敗しました。%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries failed. %1 Next try: %2.</source>
        <extracomment>%n: failed tries in a row. %1 is a whole sentence: why the last failed. %2 is a point in time.</extracomment>
        <translation>
            <numerusform>%n 回失敗しました。%1次の試行: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The CA has paused this certificate after many failures. Find out why they happened, release it on the CA&apos;s website, then renew it yourself once.</source>
        <translation>失敗が続いたため、認証局がこの証明書を一時停止しました。原因を調べ、認証局のウェブサイトで解除してから、一度手動で更新してください。</translation>
    </message>
    <message>
        <source>The CA has paused this certificate after many failures. Find out why they happened, release it at %1, then renew it yourself once.</source>
        <extracomment>%1 is a host, like portal.letsencrypt.org.</extracomment>
        <translation>失敗が続いたため、認証局がこの証明書を一時停止しました。原因を調べ、%1 で解除してから、一度手動で更新してください。</translation>
    </message>
    <message>
        <source>%1 of %2 orders left</source>
        <extracomment>%1 of %2: how many are left of a limit.</extracomment>
        <translation>オーダーはあと %1 回（上限 %2 回）</translation>
    </message>
    <message>
        <source>%1 of %2 failures left for %3</source>
        <extracomment>%1 of %2: how many are left of a limit. %3 is a name.</extracomment>
        <translation>%3 の失敗はあと %1 回まで（上限 %2 回）</translation>
    </message>
    <message>
        <source>%1 of %2 certificates left for exactly these names</source>
        <extracomment>%1 of %2: how many are left of a limit.</extracomment>
        <translation>この名前の組み合わせの証明書はあと %1 件（上限 %2 件）</translation>
    </message>
    <message>
        <source>%1 of %2 certificates left for %3</source>
        <extracomment>%1 of %2: how many are left of a limit. %3 is a domain.</extracomment>
        <translation>%3 の証明書はあと %1 件（上限 %2 件）</translation>
    </message>
    <message>
        <source>%1, one more in %2</source>
        <extracomment>%1: &quot;2 of 5 failures left for example.org&quot;. %2 is a duration: &quot;12 min&quot;.</extracomment>
        <translation>%1、%2後に 1 回分回復</translation>
    </message>
</context>
<context>
    <name>core::text::RevocationText</name>
    <message>
        <source>The private key was or may be exposed</source>
        <translation>秘密鍵が漏えいした（おそれがある）</translation>
    </message>
    <message>
        <source>I replaced it with another certificate</source>
        <translation>新しい証明書に置き換えた</translation>
    </message>
    <message>
        <source>I no longer run this site</source>
        <translation>サイトの運用を終了した</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>The CA blocks this key for ever and revokes every other certificate that uses it. Tegata will not use it again either: the replacement gets a new key.</source>
        <translation>認証局はこの鍵を永久に拒否し、同じ鍵を使うほかの証明書もすべて失効させます。Tegata もこの鍵を二度と使わず、代わりの証明書には新しい鍵を作ります。</translation>
    </message>
    <message>
        <source>For a certificate whose replacement is in place already.</source>
        <translation>代わりの証明書がすでに配置されている場合に選びます。</translation>
    </message>
    <message>
        <source>For names that are no longer served, or no longer yours.</source>
        <translation>その名前での公開をやめた場合、または名前を手放した場合に選びます。</translation>
    </message>
    <message>
        <source>The CA&apos;s list then gives no reason.</source>
        <translation>認証局の失効リストには理由が載りません。</translation>
    </message>
    <message>
        <source>It takes effect at once and cannot be undone.</source>
        <translation>失効はすぐに有効になり、取り消せません。</translation>
    </message>
    <message>
        <source>Sites that still use the certificate show errors in browsers that check.</source>
        <translation>この証明書をまだ使っているサイトは、失効を確認するブラウザーでエラーになります。</translation>
    </message>
    <message>
        <source>It does not give back anything of the CA&apos;s rate limits.</source>
        <translation>認証局のレート制限は元に戻りません。</translation>
    </message>
    <message>
        <source>If the key has leaked, you also need a new certificate with a new key.</source>
        <translation>鍵が漏えいした場合は、新しい鍵による新しい証明書も必要です。</translation>
    </message>
    <message>
        <source>Tegata does not renew a revoked certificate by itself.</source>
        <translation>失効した証明書を Tegata が自動で更新することはありません。</translation>
    </message>
    <message>
        <source>Sign with the account&apos;s key</source>
        <translation>アカウントの鍵で署名する</translation>
    </message>
    <message>
        <source>Sign with the certificate&apos;s own key</source>
        <translation>証明書自身の鍵で署名する</translation>
    </message>
    <message>
        <source>The usual way: the account that got the certificate asks.</source>
        <translation>通常の方法です。証明書を取得したアカウントが依頼します。</translation>
    </message>
    <message>
        <source>Works when the account is gone. CAs take it for an exposed key, whatever reason is given.</source>
        <translation>アカウントがなくなっていても使えます。認証局は、どの理由を選んでも鍵の漏えいとして扱います。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>理由なし</translation>
    </message>
    <message>
        <source>the key was exposed</source>
        <translation>鍵の漏えい</translation>
    </message>
    <message>
        <source>the CA&apos;s key was exposed</source>
        <translation>認証局の鍵の漏えい</translation>
    </message>
    <message>
        <source>the holder&apos;s details changed</source>
        <translation>所有者の情報の変更</translation>
    </message>
    <message>
        <source>it was replaced</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>the site is no longer run</source>
        <translation>運用の終了</translation>
    </message>
    <message>
        <source>it is on hold</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>it is no longer on hold</source>
        <translation>一時停止の解除</translation>
    </message>
    <message>
        <source>the CA withdrew it</source>
        <translation>認証局による撤回</translation>
    </message>
    <message>
        <source>an attribute authority was exposed</source>
        <translation>属性認証局の鍵の漏えい</translation>
    </message>
    <message>
        <source>The certificate for %1 had been revoked before.</source>
        <extracomment>%1: names</extracomment>
        <translation>%1 の証明書はすでに失効していました。</translation>
    </message>
    <message>
        <source>The certificate for %1 is revoked.</source>
        <translation>%1 の証明書は失効しました。</translation>
    </message>
    <message>
        <source>The CA&apos;s list has it already.</source>
        <translation>認証局の失効リストにすでに載っています。</translation>
    </message>
    <message>
        <source>The CA has accepted it; its list does not have it yet. That usually takes up to 24 hours.</source>
        <translation>認証局は受け付けましたが、失効リストにはまだ載っていません。通常は24時間以内に載ります。</translation>
    </message>
    <message>
        <source>The CA has accepted it. What its list says cannot be told now: %1</source>
        <translation>認証局は受け付けました。失効リストの内容は今は確認できません: %1</translation>
    </message>
    <message>
        <source>The CA has accepted it. The certificate names no list in which that could be read.</source>
        <translation>認証局は受け付けました。この証明書には、確認できる失効リストが示されていません。</translation>
    </message>
    <message>
        <source>If the account has no rights to the certificate any more, sign with the certificate&apos;s own key.</source>
        <translation>アカウントに証明書の権限がなくなっている場合は、証明書自身の鍵で署名してください。</translation>
    </message>
    <message>
        <source>An expired certificate cannot be revoked, and need not be.</source>
        <translation>期限切れの証明書は失効させられません。その必要もありません。</translation>
    </message>
    <message>
        <source>Ask the CA that issued the certificate; this one does not know it.</source>
        <translation>証明書を発行した認証局に依頼してください。この認証局は証明書を知りません。</translation>
    </message>
    <message>
        <source>The list is from another issuer than the certificate.</source>
        <translation>失効リストの発行者が証明書の発行者と異なります。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate does not allow it to sign lists.</source>
        <translation>発行者の証明書は、失効リストへの署名を許していません。</translation>
    </message>
    <message>
        <source>The list&apos;s signature is not the issuer&apos;s.</source>
        <translation>失効リストの署名が発行者のものではありません。</translation>
    </message>
    <message>
        <source>The list is about other certificates than this one.</source>
        <translation>失効リストは、この証明書を対象としていません。</translation>
    </message>
    <message>
        <source>The list is only a part of what the CA has revoked.</source>
        <translation>失効リストは、認証局が失効させたものの一部だけです。</translation>
    </message>
    <message>
        <source>The list has a condition that Tegata does not know, and must not pass over.</source>
        <translation>失効リストに、Tegata の知らない、無視できない条件があります。</translation>
    </message>
    <message>
        <source>The list is dated in the future. Check the date and the time of this computer.</source>
        <translation>失効リストの日付が未来です。このコンピューターの日付と時刻を確認してください。</translation>
    </message>
    <message>
        <source>The list is out of date: the CA owes a newer one.</source>
        <translation>失効リストが古くなっています。認証局は新しいリストをまだ出していません。</translation>
    </message>
    <message>
        <source>Not revoked, as of %1</source>
        <extracomment>%1: date and time of the CA&apos;s list</extracomment>
        <translation>%1 の時点で失効していません</translation>
    </message>
    <message>
        <source>Revoked since %1: %2</source>
        <extracomment>%1: date and time, %2: a reason in a few words</extracomment>
        <translation>%1 から失効: %2</translation>
    </message>
    <message>
        <source>Unknown: the CA&apos;s list cannot be used.</source>
        <translation>不明: 認証局の失効リストを使えません。</translation>
    </message>
    <message>
        <source>Unknown: the CA&apos;s list could not be fetched.</source>
        <translation>不明: 認証局の失効リストを取得できませんでした。</translation>
    </message>
    <message>
        <source>It lives for a few days only and names no revocation list.</source>
        <translation>有効期間が数日だけの証明書で、失効リストは示されていません。</translation>
    </message>
    <message>
        <source>The certificate names no revocation list.</source>
        <translation>証明書に失効リストが示されていません。</translation>
    </message>
    <message>
        <source>The certificate of the issuer “%1” is missing, without which no list can be verified.</source>
        <translation>発行者「%1」の証明書がないため、失効リストを検証できません。</translation>
    </message>
    <message>
        <source>What the server sent is not a revocation list.</source>
        <translation>サーバーが送ってきたものは失効リストではありません。</translation>
    </message>
    <message>
        <source>This is from the list of %1.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>これは %1 のリストによるものです。</translation>
    </message>
    <message>
        <source>Revoked here %1: %2</source>
        <extracomment>%1: date and time, %2: a reason in a few words</extracomment>
        <translation>%1 に失効させました: %2</translation>
    </message>
    <message>
        <source>The CA was asked to revoke it %1, and its answer is not known. Asking again is safe.</source>
        <extracomment>%1: date and time</extracomment>
        <translation>%1 に認証局に失効を依頼しましたが、結果は分かっていません。もう一度依頼しても問題ありません。</translation>
    </message>
</context>
<context>
    <name>core::text::ScheduleText</name>
    <message>
        <source>Automatic renewal is on: a timer looks twice a day.</source>
        <translation>自動更新はオンです。タイマーが1日2回確認します。</translation>
    </message>
    <message>
        <source>Automatic renewal is off.</source>
        <translation>自動更新はオフです。</translation>
    </message>
    <message>
        <source>Automatic renewal is set up, but it does not work.</source>
        <translation>自動更新は設定されていますが、働いていません。</translation>
    </message>
    <message>
        <source>This computer has no systemd, which would run the timer.</source>
        <translation>このコンピューターには、タイマーを動かす systemd がありません。</translation>
    </message>
    <message>
        <source>The service manager of this computer does not answer: it may run without systemd, as containers do.</source>
        <translation>このコンピューターのサービスマネージャーが応答しません。コンテナーのように systemd なしで動いている可能性があります。</translation>
    </message>
    <message>
        <source>Your service manager (systemctl --user) does not answer. It runs from the time you log in.</source>
        <translation>ユーザーのサービスマネージャー（systemctl --user）が応答しません。ログインすると動き始めます。</translation>
    </message>
    <message>
        <source>The timer runs %1, which is not where this Tegata is. Set it up again.</source>
        <translation>タイマーは %1 を実行しますが、この Tegata の場所ではありません。設定し直してください。</translation>
    </message>
    <message>
        <source>The timer was set up by another version of Tegata, or changed by hand. Set it up again to bring it up to date.</source>
        <translation>タイマーは別のバージョンの Tegata が設定したか、手作業で変更されています。設定し直すと最新になります。</translation>
    </message>
    <message>
        <source>The timer is not enabled: it will not start with the computer. Set it up again.</source>
        <translation>タイマーが有効になっていないため、コンピューターの起動時に始まりません。設定し直してください。</translation>
    </message>
    <message>
        <source>The timer is stopped. Set it up again to start it.</source>
        <translation>タイマーが止まっています。設定し直すと始まります。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>ended, because it took too long</source>
        <translation>時間がかかりすぎたため終了</translation>
    </message>
    <message>
        <source>failed with exit status %1</source>
        <translation>失敗（終了ステータス %1）</translation>
    </message>
    <message>
        <source>failed (%1)</source>
        <translation>失敗（%1）</translation>
    </message>
    <message>
        <source>was interrupted, or is under way</source>
        <translation>中断されたか、実行中</translation>
    </message>
    <message numerus="yes">
        <source>%n renewed</source>
        <translation>
            <numerusform>%n件を更新</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was due</source>
        <translation>更新時期のものはなし</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>&quot;2 renewed, 1 failed&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n件が失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic renewal has not run for %n day(s).</source>
        <translation>
            <numerusform>自動更新が%n日間実行されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>It also runs while you are logged out.</source>
        <translation>ログアウト中も動きます。</translation>
    </message>
    <message>
        <source>It rests while you are logged out. On a computer that renews with nobody logged in, allow it to linger, or set the timer up for the whole computer.</source>
        <translation>ログアウト中は休止します。誰もログインしないコンピューターで更新するには、ログアウト中の動作を許可する（linger）か、コンピューター全体のタイマーを設定してください。</translation>
    </message>
    <message>
        <source>Without systemd, let cron do it: run “crontab -e” and add this line.</source>
        <translation>systemd がない場合は cron を使います。「crontab -e」を実行し、次の行を加えてください。</translation>
    </message>
    <message>
        <source>Automatic renewal: only while this window is open.</source>
        <translation>自動更新: このウィンドウを開いている間だけです。</translation>
    </message>
    <message>
        <source>Automatic renewal: only while this window is open. Next check about %1.</source>
        <translation>自動更新: このウィンドウを開いている間だけです。次回の確認は%1ごろです。</translation>
    </message>
    <message>
        <source>Automatic renewal: on.</source>
        <translation>自動更新: オンです。</translation>
    </message>
    <message>
        <source>Automatic renewal: on. Next check about %1.</source>
        <translation>自動更新: オンです。次回の確認は%1ごろです。</translation>
    </message>
    <message>
        <source>Automatic renewal: on. Last check %1.</source>
        <translation>自動更新: オンです。前回の確認は%1です。</translation>
    </message>
    <message>
        <source>Automatic renewal: on. Last check %1, next about %2.</source>
        <translation>自動更新: オンです。前回の確認は%1、次回は%2ごろです。</translation>
    </message>
</context>
<context>
    <name>core::text::StandingText</name>
    <message>
        <source>There is no TXT record at this name.</source>
        <translation>この名前に TXT レコードがありません。</translation>
    </message>
    <message>
        <source>The records that are there are for another CA.</source>
        <translation>あるのは別の認証局のレコードだけです。</translation>
    </message>
    <message>
        <source>A record for this CA is there, but it cannot be read: something is missing, or stands there twice.</source>
        <translation>この認証局のレコードはありますが、読み取れません。何かが足りないか、重複しています。</translation>
    </message>
    <message>
        <source>The record is for another account at this CA, perhaps an earlier one of yours.</source>
        <translation>レコードはこの認証局の別のアカウントのものです。以前のアカウントかもしれません。</translation>
    </message>
    <message>
        <source>The end date of the record (persistUntil) has passed.</source>
        <translation>レコードの期限（persistUntil）が過ぎています。</translation>
    </message>
    <message>
        <source>The record is for the name alone. A wildcard needs policy=wildcard in it.</source>
        <translation>レコードはこの名前だけのものです。ワイルドカードには policy=wildcard が必要です。</translation>
    </message>
    <message>
        <source>not there yet</source>
        <extracomment>What a name server shows, in a table.</extracomment>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>only a record for another CA</source>
        <translation>別の認証局のレコードだけがあります</translation>
    </message>
    <message>
        <source>a record that cannot be read</source>
        <translation>読み取れないレコードがあります</translation>
    </message>
    <message>
        <source>a record for another account</source>
        <translation>別のアカウントのレコードがあります</translation>
    </message>
    <message>
        <source>a record whose end date has passed</source>
        <translation>期限が過ぎたレコードがあります</translation>
    </message>
    <message>
        <source>a record without policy=wildcard</source>
        <translation>policy=wildcard のないレコードがあります</translation>
    </message>
    <message>
        <source>Leave them as they are, and add this one beside them.</source>
        <translation>それらはそのままにして、このレコードを追加してください。</translation>
    </message>
    <message>
        <source>If that account is still in use, leave its record and add this one beside it. Else replace it.</source>
        <translation>そのアカウントをまだ使っている場合は、レコードを残して、これを追加してください。使っていなければ置き換えてください。</translation>
    </message>
    <message>
        <source>Replace it by the record shown here.</source>
        <translation>ここに表示されているレコードに置き換えてください。</translation>
    </message>
    <message numerus="yes">
        <source>The standing record counts until %1, for %n more day(s).</source>
        <translation>
            <numerusform>常設レコードの期限は %1 です（あと %n 日）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewals fail after that: replace it by one that ends later.</source>
        <translation>その後は更新に失敗します。期限がもっと先のレコードに置き換えてください。</translation>
    </message>
    <message>
        <source>Add this TXT record where the DNS of the names is managed, and leave it there. Renewals need nothing more.</source>
        <translation>名前の DNS を管理している場所でこの TXT レコードを追加し、そのまま残してください。更新のときは何もいりません。</translation>
    </message>
    <message>
        <source>The account can have certificates for the name, for its wildcard, and for every name below it (policy=wildcard).</source>
        <translation>このアカウントは、この名前、ワイルドカード、その下のすべての名前の証明書を取得できます（policy=wildcard）。</translation>
    </message>
    <message>
        <source>The account can have certificates for exactly this name.</source>
        <translation>このアカウントは、この名前の証明書だけを取得できます。</translation>
    </message>
    <message>
        <source>The record is bound to one account at %1: %2</source>
        <translation>このレコードは %1 の一つのアカウントだけに有効です: %2</translation>
    </message>
    <message>
        <source>Whoever has the key of this account can have certificates for the name as long as the record stands, without access to the DNS. Keep the key safe, and delete the record when you no longer need it.</source>
        <translation>レコードがある間は、このアカウントの鍵を持つ人なら誰でも、DNS に触れずにこの名前の証明書を取得できます。鍵を安全に保管し、不要になったらレコードを削除してください。</translation>
    </message>
    <message>
        <source>If the account is closed, the record proves nothing any more. After a change of its key, some CAs want a new record, too.</source>
        <translation>アカウントを無効にすると、このレコードでは検証できなくなります。アカウントの鍵を変更したときも、新しいレコードを求める認証局があります。</translation>
    </message>
    <message>
        <source>As far as Tegata knows, %1 does not offer this yet. It says so when the order begins; then another way is needed.</source>
        <translation>Tegata の情報では、%1 はまだこの方法に対応していません。対応しているかどうかはオーダーを始めるとわかり、対応していなければ別の方法が必要です。</translation>
    </message>
    <message>
        <source>Whether the CA offers this is known only once an order has begun.</source>
        <translation>認証局がこの方法に対応しているかどうかは、オーダーを始めるとわかります。</translation>
    </message>
    <message>
        <source>The standing record of %1 ended %2.</source>
        <translation>%1 の常設レコードの期限は切れています（%2）。</translation>
    </message>
    <message>
        <source>The standing record of %1 ends %2.</source>
        <translation>%1 の常設レコードは期限が切れます（%2）。</translation>
    </message>
    <message>
        <source>The standing record of %1 is bound to the former key of the account.</source>
        <translation>%1 の常設レコードは、アカウントの以前の鍵に結び付いています。</translation>
    </message>
    <message>
        <source>The standing record of %1 is bound to another account than the one that will ask.</source>
        <translation>%1 の常設レコードは、更新に使うものとは別のアカウントに結び付いています。</translation>
    </message>
    <message>
        <source>A standing record has to be replaced before the next renewal</source>
        <translation>次の更新までに常設レコードを置き換える必要があります</translation>
    </message>
    <message>
        <source>Replace these records before the next renewal: “tegatactl dns persist NAME” shows what they have to say now.</source>
        <translation>次の更新までにこれらのレコードを置き換えてください。「tegatactl dns persist NAME」で、現在必要な内容を表示できます。</translation>
    </message>
    <message>
        <source>The next renewal needs it now.</source>
        <translation>次の更新のために、今すぐ必要です。</translation>
    </message>
    <message>
        <source>The next renewal needs it from %1.</source>
        <translation>次の更新のために、%1 から必要です。</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>Whether a record in the DNS will do for the next renewal, in a table.</extracomment>
        <translation>使えます</translation>
    </message>
    <message>
        <source>ends before the next renewal</source>
        <translation>次の更新より前に期限が切れます</translation>
    </message>
    <message>
        <source>bound to the former key of the account</source>
        <translation>アカウントの以前の鍵に結び付いています</translation>
    </message>
    <message>
        <source>bound to another account</source>
        <translation>別のアカウントに結び付いています</translation>
    </message>
</context>
<context>
    <name>core::text::StateText</name>
    <message>
        <source>Revoked</source>
        <translation>失効済み</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>Of a certificate whose renewal is late.</extracomment>
        <translation>更新の遅れ</translation>
    </message>
    <message>
        <source>Renewal failed</source>
        <extracomment>Of a renewal.</extracomment>
        <translation>更新に失敗</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>操作が必要です</translation>
    </message>
    <message>
        <source>Renewal due</source>
        <translation>更新時期です</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>有効期間前</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>Of a certificate.</extracomment>
        <translation>有効</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <extracomment>%1 is a distance in time: &quot;2 days ago&quot;, &quot;in 5 days&quot;.</extracomment>
        <translation>期限切れ（%1）</translation>
    </message>
    <message>
        <source>Expires %1, renewal overdue</source>
        <translation>%1で期限切れ、更新が遅れています</translation>
    </message>
    <message>
        <source>Renewal failed, expires %1</source>
        <translation>更新に失敗、%1で期限切れ</translation>
    </message>
    <message>
        <source>Valid from %1</source>
        <translation>%1 から有効</translation>
    </message>
    <message>
        <source>Valid, renews around %1</source>
        <extracomment>%1 is a day: &quot;12 December&quot;.</extracomment>
        <translation>有効（%1ごろ更新予定）</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>有効（%1まで）</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>%1ごろ</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>操作が必要</translation>
    </message>
    <message>
        <source>now</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Test certificate: browsers will not trust it</source>
        <translation>テスト用（ブラウザーに信頼されません）</translation>
    </message>
    <message>
        <source>%1 % of its lifetime used</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>有効期間の %1 % が経過</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>取得中</translation>
    </message>
    <message numerus="yes">
        <source>Renewal failed %n times</source>
        <translation>
            <numerusform>更新に %n 回失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>Nothing is planned: a person has to renew it.</extracomment>
        <translation>手動</translation>
    </message>
    <message>
        <source>tries again %1</source>
        <translation>再試行: %1</translation>
    </message>
    <message>
        <source>at the next check</source>
        <extracomment>A renewal that is due.</extracomment>
        <translation>次の確認のとき</translation>
    </message>
    <message>
        <source>tries again at the next check</source>
        <translation>次の確認のときに再試行</translation>
    </message>
</context>
<context>
    <name>core::text::StepText</name>
    <message>
        <source>Ask for a certificate</source>
        <translation>証明書を申請</translation>
    </message>
    <message>
        <source>Receive the tasks</source>
        <translation>課題（チャレンジ）を受け取る</translation>
    </message>
    <message>
        <source>Put the answer in place</source>
        <translation>応答を配置</translation>
    </message>
    <message>
        <source>The CA looks from several places</source>
        <translation>認証局が複数の場所から確認</translation>
    </message>
    <message>
        <source>Sign, receive and save</source>
        <translation>署名・受領・保存</translation>
    </message>
    <message>
        <source>Your account key signs an order for the names, and the CA opens it.</source>
        <translation>アカウント鍵で署名したオーダー（発行要求）を送り、認証局が受け付けます。</translation>
    </message>
    <message>
        <source>For each name the CA sets a small task that only the owner of the name can do.</source>
        <translation>認証局は、名前ごとに、その持ち主だけができる小さな課題を出します。</translation>
    </message>
    <message>
        <source>The answers are put where the CA will look for them.</source>
        <translation>認証局が見に来る場所に応答を置きます。</translation>
    </message>
    <message>
        <source>The CA fetches the answers from several places on the internet, so that nobody can deceive it on the way.</source>
        <translation>認証局は、途中で欺かれないように、インターネット上の複数の場所から応答を取りに来ます。</translation>
    </message>
    <message>
        <source>A request signed with the new key goes to the CA; the certificate comes back with its chain and is saved.</source>
        <translation>新しい鍵で署名した要求を認証局に送り、証明書をチェーンとともに受け取って保存します。</translation>
    </message>
    <message>
        <source>A new key is being made</source>
        <translation>新しい鍵を作成中</translation>
    </message>
    <message>
        <source>The order is being placed</source>
        <translation>オーダーを送信中</translation>
    </message>
    <message>
        <source>The names are being proven</source>
        <translation>ドメイン検証中</translation>
    </message>
    <message>
        <source>The request is being sent</source>
        <translation>署名要求を送信中</translation>
    </message>
    <message>
        <source>The CA is signing</source>
        <translation>認証局が署名中</translation>
    </message>
    <message>
        <source>The certificate is being fetched</source>
        <translation>証明書を受領中</translation>
    </message>
    <message>
        <source>The certificate is being saved</source>
        <translation>証明書を保存中</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>The end of an order.</extracomment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Waiting for the task</source>
        <extracomment>The state of one name, in a table.</extracomment>
        <translation>課題を待っています</translation>
    </message>
    <message>
        <source>Task received</source>
        <translation>課題を受領</translation>
    </message>
    <message>
        <source>Being put in place</source>
        <translation>配置中</translation>
    </message>
    <message>
        <source>In place, being checked from here</source>
        <translation>配置済み、事前確認中</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>操作待ち</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>配置済み</translation>
    </message>
    <message>
        <source>The CA is looking</source>
        <translation>認証局が確認中</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>検証できません</translation>
    </message>
    <message>
        <source>%1 · the answer could not be removed</source>
        <extracomment>%1 is the state of a name: &quot;Proven&quot;, &quot;Not proven&quot;.</extracomment>
        <translation>%1 · 応答を片付けられません</translation>
    </message>
    <message>
        <source>Step %1 of %2 · the CA is looking</source>
        <extracomment>%1 of %2 is &quot;4 of 5&quot;.</extracomment>
        <translation>手順 %1 / %2 · 認証局が確認中</translation>
    </message>
    <message>
        <source>Step %1 of %2 · %3</source>
        <extracomment>%3 is a state: &quot;The CA is signing&quot;.</extracomment>
        <translation>手順 %1 / %2 · %3</translation>
    </message>
    <message>
        <source>The certificate is saved.</source>
        <translation>証明書を保存しました。</translation>
    </message>
    <message>
        <source>It did not work.</source>
        <translation>うまくいきませんでした。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing that was installed before has changed.</source>
        <translation>中止しました。以前に設置したものは変わっていません。</translation>
    </message>
    <message>
        <source>%1 Next try: %2.</source>
        <translation>%1次の試行: %2</translation>
    </message>
    <message>
        <source>Waiting. Next try: %1.</source>
        <translation>待機しています。次の試行: %1</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for you: %n answer(s) to put in place</source>
        <translation>
            <numerusform>操作待ち: 配置する応答が%n個あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · next look in %n second(s)</source>
        <extracomment>%1 is &quot;Step 4 of 5 · the CA is looking&quot;.</extracomment>
        <translation>
            <numerusform>%1 · %n秒後に再確認</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %n name(s) is ready</source>
        <translation>
            <numerusform>%n個の名前の証明書を取得しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No certificate for %n name(s)</source>
        <translation>
            <numerusform>%n個の名前の証明書を取得できませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: certificate for %n name(s)</source>
        <translation>
            <numerusform>%n個の名前の証明書の取得を中止しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Getting a certificate for %n name(s)</source>
        <translation>
            <numerusform>%n個の名前の証明書を取得しています</numerusform>
        </translation>
    </message>
    <message>
        <source>The rehearsal went well. Its certificate was thrown away.</source>
        <translation>予行はうまくいきました。予行の証明書は捨てました。</translation>
    </message>
    <message numerus="yes">
        <source>The rehearsal for %n name(s) went well</source>
        <translation>
            <numerusform>%n 個の名前の予行はうまくいきました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rehearsal for %n name(s) failed</source>
        <translation>
            <numerusform>%n 個の名前の予行に失敗しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rehearsal for %n name(s)</source>
        <translation>
            <numerusform>%n 個の名前の予行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::TrustText</name>
    <message>
        <source>Trusted</source>
        <translation>信頼済み</translation>
    </message>
    <message>
        <source>Unknown root</source>
        <translation>不明なルート</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>不完全</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>不整合</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>有効期間前</translation>
    </message>
    <message>
        <source>The chain leads to a root that this computer trusts.</source>
        <translation>チェーンは、このコンピューターが信頼するルート証明書につながっています。</translation>
    </message>
    <message>
        <source>The chain is complete, but this computer does not trust its root.</source>
        <translation>チェーンは揃っていますが、このコンピューターはそのルート証明書を信頼していません。</translation>
    </message>
    <message>
        <source>An intermediate certificate is missing: the chain does not reach a root.</source>
        <translation>中間証明書が足りず、チェーンがルート証明書に届きません。</translation>
    </message>
    <message>
        <source>The certificates of the chain do not fit together, or one of them may not sign.</source>
        <translation>チェーンの証明書どうしが合わないか、署名の権限がない証明書が含まれています。</translation>
    </message>
    <message>
        <source>A certificate of the chain has expired.</source>
        <translation>チェーンに期限の切れた証明書があります。</translation>
    </message>
    <message>
        <source>A certificate of the chain is not valid yet.</source>
        <translation>チェーンにまだ有効期間前の証明書があります。</translation>
    </message>
    <message>
        <source>Normal for test, practice and private CAs. For a public website, get a certificate from a public CA.</source>
        <translation>テスト用、練習用、プライベートの認証局では普通のことです。公開のサイトには、公開の認証局から証明書を取得してください。</translation>
    </message>
    <message>
        <source>Give servers fullchain.pem rather than cert.pem.</source>
        <translation>サーバーには cert.pem ではなく fullchain.pem を設定してください。</translation>
    </message>
    <message>
        <source>Get a new certificate.</source>
        <translation>新しい証明書を取得してください。</translation>
    </message>
    <message>
        <source>Renew the certificate. If it is new, check the clock of this computer.</source>
        <translation>証明書を更新してください。新しい証明書の場合は、このコンピューターの時計を確認してください。</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>このコンピューターの時計を確認してください。</translation>
    </message>
    <message>
        <source>Certificate of the server</source>
        <extracomment>The certificate at the beginning of a chain, made out for the names of a server.</extracomment>
        <translation>サーバー証明書</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>ルート証明書</translation>
    </message>
    <message>
        <source>Intermediate certificate</source>
        <translation>中間証明書</translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>Waiting for the CA</source>
        <translation>CA の応答を待っています</translation>
    </message>
</context>
<context>
    <name>ui::AccountKeyPage</name>
    <message>
        <source>The account key</source>
        <translation>アカウント鍵</translation>
    </message>
    <message>
        <source>Opening the account</source>
        <translation>アカウントを作成しています</translation>
    </message>
    <message>
        <source>&amp;Kind of key</source>
        <translation>鍵の種類(&amp;K)</translation>
    </message>
    <message>
        <source>Where it lies:</source>
        <translation>保存先:</translation>
    </message>
    <message>
        <source>Enter key ID and key…</source>
        <translation>鍵 ID と鍵を入力…</translation>
    </message>
</context>
<context>
    <name>ui::AccountPage</name>
    <message>
        <source>Which certificate authority?</source>
        <translation>どの認証局を使いますか。</translation>
    </message>
    <message>
        <source>The certificate authority (CA) signs the certificate once it is convinced that the names are yours.</source>
        <translation>認証局（CA）は、名前の管理権限を確認できると証明書に署名します。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Asking the CA what it offers</source>
        <translation>認証局に提供内容を問い合わせています</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: a CA with a contact, %2: &quot;TEST&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Practise on this computer: no internet, nothing to break</source>
        <translation>このコンピューターで練習する（インターネットは使わず、壊れるものもありません）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a domain name, %2: what is to be said about it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New &amp;account…</source>
        <translation>新しいアカウント(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>ui::AccountPane</name>
    <message>
        <source>As&amp;k the CA</source>
        <translation>認証局に確認(&amp;K)</translation>
    </message>
    <message>
        <source>Asks the CA how the account stands there now.</source>
        <translation>アカウントの現在の状態を認証局に問い合わせます。</translation>
    </message>
    <message>
        <source>&amp;Use by default</source>
        <translation>既定にする(&amp;U)</translation>
    </message>
    <message>
        <source>Change &amp;contact…</source>
        <translation>連絡先を変更(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Terms of service…</source>
        <translation>利用規約(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Move key…</source>
        <translation>鍵を移す(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Back up key…</source>
        <translation>鍵をバックアップ(&amp;B)…</translation>
    </message>
    <message>
        <source>Change k&amp;ey…</source>
        <translation>鍵を変更(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open again…</source>
        <translation>登録し直す(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Deactivate…</source>
        <translation>無効にする(&amp;D)…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a field, %2: its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Select an account to see its details.</source>
        <translation>アカウントを選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: a CA, %2: &quot;TEST&quot; or &quot;PRACTICE&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>ディレクトリ</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Customer account (EAB)</source>
        <translation>外部アカウント（EAB）</translation>
    </message>
    <message>
        <source>Key lies</source>
        <translation>鍵の保存先</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>This account is used where no other is chosen.</source>
        <translation>ほかに選ばなければ、このアカウントを使います。</translation>
    </message>
    <message>
        <source>Address at the CA</source>
        <translation>認証局でのアドレス</translation>
    </message>
    <message>
        <source>Key thumbprint</source>
        <translation>鍵のサムプリント</translation>
    </message>
    <message>
        <source>The CA says: the account is valid.</source>
        <translation>認証局の回答: アカウントは有効です。</translation>
    </message>
</context>
<context>
    <name>ui::AccountWizard</name>
    <message>
        <source>New account</source>
        <translation>新しいアカウント</translation>
    </message>
    <message>
        <source>&amp;Open account</source>
        <translation>アカウントを作成(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Close without an account?</source>
        <translation>アカウントを開設せずに閉じますか？</translation>
    </message>
    <message>
        <source>What you have entered here is not kept.</source>
        <translation>ここに入力した内容は保存されません。</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>&amp;New account…</source>
        <translation>新しいアカウント(&amp;N)…</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>アカウントはまだありません</translation>
    </message>
    <message>
        <source>%1 You open one on the way to your first certificate, or now.</source>
        <extracomment>%1: an explanation of what an account is</extracomment>
        <translation>%1最初の証明書を取得するときに作成します。今すぐ作成することもできます。</translation>
    </message>
    <message>
        <source>Open an account…</source>
        <translation>アカウントを作成…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: a CA, %2: &quot;TEST&quot; or &quot;PRACTICE&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Key lies</source>
        <translation>鍵の保存先</translation>
    </message>
</context>
<context>
    <name>ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Find in the activity</source>
        <translation>履歴を検索</translation>
    </message>
    <message>
        <source>Show e&amp;xchanges with authorities</source>
        <translation>認証局との通信を表示(&amp;X)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>履歴はまだありません</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes what is shown into a file, as text or JSON, without secrets.</source>
        <translation>表示している内容を、秘密の情報を除いて、テキストまたは JSON のファイルに書き出します。</translation>
    </message>
    <message>
        <source>Whatever Tegata does for your certificates is written down here, with its time and its cause. It is kept for a year.</source>
        <translation>Tegata が証明書のために行ったことが、日時と原因とともにここに記録されます。記録は1年間保管されます。</translation>
    </message>
    <message>
        <source>Nothing that fits has happened</source>
        <translation>該当するできごとはありません</translation>
    </message>
    <message>
        <source>No line of the history has everything that is asked for.</source>
        <translation>条件をすべて満たす記録はありません。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>すべての結果</translation>
    </message>
    <message>
        <source>Every certificate</source>
        <translation>すべての証明書</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>アクティビティを書き出す</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n lines are exported.</source>
        <translation>
            <numerusform>%n 件を書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;issuance…</source>
        <translation>発行を表示(&amp;I)…</translation>
    </message>
    <message>
        <source>Shows the whole issuance that the chosen line belongs to, and what the CA saw if it failed.</source>
        <translation>選んだ行の発行全体と、失敗した場合は認証局が見たものを表示します。</translation>
    </message>
</context>
<context>
    <name>ui::AuthorityPage</name>
    <message>
        <source>Which certificate authority?</source>
        <translation>どの認証局を使いますか。</translation>
    </message>
    <message>
        <source>An account is how a certificate authority (CA) knows you: a key that only this computer has.</source>
        <translation>アカウントは、認証局（CA）があなたを識別するためのものです。このコンピューターだけが持つ鍵を使います。</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Another CA, by the address of its directory</source>
        <translation>別の認証局（ディレクトリのアドレスで指定）</translation>
    </message>
    <message>
        <source>&amp;Directory address</source>
        <translation>ディレクトリのアドレス(&amp;D)</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>none: the CA&apos;s own server is trusted as any web site is</source>
        <translation>なし: 認証局のサーバーを一般のサイトと同じように信頼します</translation>
    </message>
    <message>
        <source>Root of a private CA</source>
        <translation>プライベートの認証局のルート証明書</translation>
    </message>
    <message>
        <source>Asking the CA what it offers</source>
        <translation>認証局に提供内容を問い合わせています</translation>
    </message>
    <message>
        <source>Root certificate of the CA</source>
        <translation>認証局のルート証明書</translation>
    </message>
    <message>
        <source>I already have an &amp;account there, and its key</source>
        <translation>すでにアカウントと鍵を持っている(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ui::BackUpDialog</name>
    <message>
        <source>Choose &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>保存先(&amp;S)</translation>
    </message>
    <message>
        <source>File for the backup</source>
        <translation>バックアップのファイル</translation>
    </message>
    <message>
        <source>Back up the account key</source>
        <translation>アカウント鍵のバックアップ</translation>
    </message>
    <message>
        <source>The file opens the account again, here or on another computer: New account, then “I already have an account there”. Keep it apart from this computer.</source>
        <translation>このファイルがあれば、このコンピューターでも別のコンピューターでもアカウントを復元できます（新しいアカウント →「すでにアカウントと鍵を持っている」）。このコンピューターとは別の場所に保管してください。</translation>
    </message>
    <message>
        <source>&amp;Write backup</source>
        <translation>バックアップを書き出す(&amp;W)</translation>
    </message>
</context>
<context>
    <name>ui::Banner</name>
    <message>
        <source>Close this message</source>
        <extracomment>Tool tip and accessible name of the button that hides a message</extracomment>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>ui::CaSawPanel</name>
    <message>
        <source>What that means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>確認の方法</translation>
    </message>
    <message>
        <source>How to repair it</source>
        <translation>直し方</translation>
    </message>
    <message>
        <source>Asked again from here</source>
        <translation>ここから改めて確認した結果</translation>
    </message>
    <message>
        <source>&amp;Ask again from here</source>
        <translation>ここから改めて確認(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>報告をコピー(&amp;R)</translation>
    </message>
    <message>
        <source>A text in English for who helps, for example in a forum: without keys, tokens, mail addresses and the address of your account.</source>
        <translation>フォーラムなどで助けてくれる人に渡せる英語の文です。鍵、トークン、メールアドレス、アカウントの URL は含みません。</translation>
    </message>
    <message>
        <source>Copy the report without names and addresses</source>
        <translation>名前と IP アドレスを除いて報告をコピーします</translation>
    </message>
    <message>
        <source>The CA&apos;s own words</source>
        <translation>認証局の言葉</translation>
    </message>
    <message>
        <source>What differs between the CA&apos;s look and this one</source>
        <translation>認証局の確認と今回の確認の違い</translation>
    </message>
    <message>
        <source>Ask for %1 again from here</source>
        <translation>%1 をここから改めて確認します</translation>
    </message>
    <message>
        <source>The same is asked for from this computer…</source>
        <translation>同じものをこのコンピューターから確認しています…</translation>
    </message>
    <message>
        <source>without na&amp;mes and addresses</source>
        <translation>名前と IP アドレスを除く(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ui::CertificateModel</name>
    <message>
        <source>Test certificate</source>
        <translation>テスト用証明書</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>how long from now, and the day: &quot;in 52 days · 14 Jan&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: heading of the column, %2: what stands in the cell</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次回</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
</context>
<context>
    <name>ui::ChainPicture</name>
    <message>
        <source>Certificate chain</source>
        <translation>証明書チェーン</translation>
    </message>
    <message>
        <source>Trusted root</source>
        <translation>信頼されたルート証明書</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中間証明書</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>The certificate at the end of a chain, the one for the names</extracomment>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>A certificate that should be part of a chain and is not there</extracomment>
        <translation>不足</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>信頼されていません</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken name of one certificate of a chain: %1 is its subject, %2 what it is, such as &quot;Intermediate&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>ui::ChangeKeyDialog</name>
    <message>
        <source>New &amp;key</source>
        <translation>新しい鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Change the account key</source>
        <translation>アカウント鍵の変更</translation>
    </message>
    <message>
        <source>The CA learns a new key, and the present one is worth nothing afterwards. Both are kept until the CA has confirmed one of them. Backups of the present key no longer open the account.</source>
        <translation>認証局に新しい鍵を登録し、今の鍵は使えなくなります。どちらが有効か認証局に確認できるまで、両方を残します。今の鍵のバックアップではアカウントを復元できなくなります。</translation>
    </message>
    <message>
        <source>&amp;Change key</source>
        <translation>鍵を変更(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ui::ChannelBox</name>
    <message>
        <source>Send a test</source>
        <translation>テストを送る</translation>
    </message>
    <message>
        <source>Send a test: %1</source>
        <translation>テストを送る: %1</translation>
    </message>
</context>
<context>
    <name>ui::CheckPanel</name>
    <message>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
    <message>
        <source>Copy all findings as text</source>
        <translation>結果をすべてテキストとしてコピー</translation>
    </message>
    <message>
        <source>Show &amp;what is fine, too</source>
        <translation>問題のないものも表示(&amp;W)</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>確認の結果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a list. %1: &quot;warning&quot;. %2: a name. %3: a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再確認(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>確認(&amp;H)</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>まだ確認していません。</translation>
    </message>
    <message>
        <source>You can go on in spite of it. A try that fails counts against the CA&apos;s limits.</source>
        <translation>このまま続けることもできます。失敗した回数は認証局の制限に数えられます。</translation>
    </message>
</context>
<context>
    <name>ui::Common</name>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: heading of the column, %2: what stands in the cell</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what is compared, such as the issuer.</extracomment>
        <translation>項目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonView</name>
    <message>
        <source>The certificate before and after</source>
        <translation>証明書の前と後</translation>
    </message>
</context>
<context>
    <name>ui::ConsentDialog</name>
    <message>
        <source>&amp;Read the terms of service</source>
        <translation>利用規約を読む(&amp;R)</translation>
    </message>
    <message>
        <source>I &amp;agree to the terms of service</source>
        <translation>利用規約に同意する(&amp;A)</translation>
    </message>
    <message>
        <source>Open the account again</source>
        <translation>アカウントの再登録</translation>
    </message>
    <message>
        <source>The CA does not know this account any more. A new one is opened there with the same key; what was bound to the former one, such as limits or a customer account, is not.</source>
        <translation>認証局はこのアカウントを知りません。同じ鍵で新しく作成します。以前のアカウントの利用枠や外部アカウントとの紐付けは引き継がれません。</translation>
    </message>
    <message>
        <source>&amp;Open account</source>
        <translation>アカウントを作成(&amp;O)</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>利用規約</translation>
    </message>
    <message>
        <source>CAs change their terms now and then, and may refuse requests until you agree to the new ones. What was waiting for that can then be started again.</source>
        <translation>認証局は規約を変えることがあり、同意するまで要求を拒否することがあります。そのために止まっていたものは、同意のあとで再開できます。</translation>
    </message>
    <message>
        <source>&amp;Agree</source>
        <translation>同意する(&amp;A)</translation>
    </message>
    <message>
        <source>This CA gives no address for its terms of service, and may ask you to agree all the same.</source>
        <translation>この認証局は利用規約のアドレスを示していません。それでも同意を求めることがあります。</translation>
    </message>
</context>
<context>
    <name>ui::ContactDialog</name>
    <message>
        <source>&amp;Mail addresses</source>
        <translation>メールアドレス(&amp;M)</translation>
    </message>
    <message>
        <source>Change the contact</source>
        <translation>連絡先の変更</translation>
    </message>
    <message>
        <source>The CA may write to these addresses when something concerns your certificates. Several are separated by commas; empty takes them away.</source>
        <translation>証明書に関して認証局から連絡が届くことがあります。複数のアドレスはコンマで区切ります。空にすると取り除きます。</translation>
    </message>
    <message>
        <source>&amp;Change contact</source>
        <translation>連絡先を変更(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ui::CopyField</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
    </message>
</context>
<context>
    <name>ui::DashboardPage</name>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>due</source>
        <translation>更新時期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>更新の遅れ</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>操作が必要</translation>
    </message>
    <message>
        <source>When they expire</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>shaded: planned renewal</source>
        <translation>網かけは更新の予定</translation>
    </message>
    <message>
        <source>When the certificates expire</source>
        <translation>証明書の有効期限</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>一致する証明書がありません</translation>
    </message>
    <message>
        <source>Neither the name, the authority nor a tag fits what is asked for.</source>
        <translation>名前、認証局、タグのどれにも一致するものがありません。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>検索を解除</translation>
    </message>
    <message>
        <source>%1 expires %2</source>
        <extracomment>%1: a name, %2: when it expires: &quot;in 12 days, 5 December 14:20&quot;</extracomment>
        <translation>%1 の有効期限: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a name, %2: &quot;in 2 days&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::DeactivateDialog</name>
    <message>
        <source>Name of the CA, typed to confirm</source>
        <translation>確認のために入力する認証局の名前</translation>
    </message>
    <message>
        <source>To confirm, type the name of the CA: %1</source>
        <translation>確認のため、認証局の名前を入力してください: %1</translation>
    </message>
    <message>
        <source>Deactivate the account</source>
        <translation>アカウントを無効にする</translation>
    </message>
    <message>
        <source>&amp;Deactivate account</source>
        <translation>アカウントを無効にする(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::DelegationPanel</name>
    <message>
        <source>&amp;Name that it is to prove</source>
        <translation>証明する名前(&amp;N)</translation>
    </message>
    <message>
        <source>This is not a name that a certificate can have.</source>
        <translation>これは証明書に使える名前ではありません。</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>今すぐ確認(&amp;L)</translation>
    </message>
    <message>
        <source>Add this record once, where the DNS of the name is managed:</source>
        <translation>名前の DNS を管理しているところで、このレコードを一度だけ追加してください:</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Before the name of a DNS record.</extracomment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>指す先</translation>
    </message>
    <message>
        <source>Name of the record</source>
        <translation>レコードの名前</translation>
    </message>
    <message>
        <source>Where the record leads</source>
        <translation>レコードの指す先</translation>
    </message>
</context>
<context>
    <name>ui::DeploymentDialog</name>
    <message>
        <source>After a renewal of %1</source>
        <extracomment>%1: name of a certificate</extracomment>
        <translation>%1 の更新のあとに</translation>
    </message>
    <message>
        <source>What happens after a renewal?</source>
        <translation>更新のあとに何を行いますか？</translation>
    </message>
    <message>
        <source>A web server goes on with the old certificate until it is told of the new one. Tegata does these one after the other, and tries again when one fails. The certificate itself is renewed in any case.</source>
        <translation>ウェブサーバーは、知らされるまで古い証明書を使い続けます。Tegata は次の操作を順に行い、失敗したら再び試します。証明書そのものは、どの場合でも更新されます。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Nothing is done yet. For nginx on this computer, add “Reload nginx”.</source>
        <translation>まだ何も行いません。このコンピューターの nginx には「nginx を再読み込み」を追加してください。</translation>
    </message>
    <message>
        <source>Add “Reload &amp;nginx”</source>
        <translation>「nginx を再読み込み」を追加(&amp;N)</translation>
    </message>
    <message>
        <source>Add a &amp;command</source>
        <translation>コマンドを追加(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Try it now</source>
        <translation>今すぐ試す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Trying it …</source>
        <translation>試しています…</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>うまくいきました。</translation>
    </message>
    <message>
        <source>Comm&amp;and: a program with its whole path, and its arguments</source>
        <translation>コマンド(&amp;A): プログラムの絶対パスと引数</translation>
    </message>
    <message>
        <source>Do &amp;it now for the certificate in use, too</source>
        <translation>使用中の証明書についても今すぐ行う(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ui::DeploymentSection</name>
    <message>
        <source>After a renewal</source>
        <translation>更新のあとに</translation>
    </message>
    <message>
        <source>Deploy again</source>
        <translation>もう一度配置</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Change what is done after a renewal</source>
        <extracomment>Accessible name of a button that says only &quot;Change…&quot;</extracomment>
        <translation>更新のあとに行うことを変更</translation>
    </message>
    <message>
        <source>The certificate is renewed, but what uses it may still have the old one.</source>
        <translation>証明書は更新されましたが、使う側にはまだ古いものが残っているかもしれません。</translation>
    </message>
    <message>
        <source>Not deployed</source>
        <translation>配置されていません</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
</context>
<context>
    <name>ui::DetailPane</name>
    <message>
        <source>Show progress</source>
        <translation>進行状況を表示</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Select a certificate to see its details.</source>
        <translation>証明書を選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>a period: &quot;27 Aug – 25 Nov 2026&quot;</extracomment>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>検証方法</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>words, separated by commas</source>
        <translation>カンマで区切った単語</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>nginx…</source>
        <translation>nginx…</translation>
    </message>
    <message>
        <source>Go back…</source>
        <translation>元に戻す…</translation>
    </message>
    <message>
        <source>Goes back to the previous certificate, which is still valid.</source>
        <translation>まだ有効な前の証明書に戻します。</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>失効…</translation>
    </message>
    <message>
        <source>Renew automatically</source>
        <translation>自動で更新する</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>%1, as the CA asks</source>
        <translation>%1（認証局の指定）</translation>
    </message>
    <message>
        <source>%1, stays the same</source>
        <translation>%1（同じ鍵を使い続ける）</translation>
    </message>
    <message>
        <source>%1, new each time</source>
        <translation>%1（毎回新しい鍵）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>ui::Discard</name>
    <message>
        <source>&amp;Go on here</source>
        <translation>入力を続ける(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ui::DonePage</name>
    <message>
        <source>The certificate is here</source>
        <translation>証明書を取得しました</translation>
    </message>
    <message>
        <source>&amp;nginx configuration…</source>
        <translation>nginx の設定(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;View certificate</source>
        <translation>証明書を表示(&amp;V)</translation>
    </message>
    <message>
        <source>Certificate and chain, for nginx&apos;s ssl_certificate</source>
        <translation>証明書とチェーン（nginx の ssl_certificate 用）</translation>
    </message>
    <message>
        <source>Private key, for nginx&apos;s ssl_certificate_key</source>
        <translation>秘密鍵（nginx の ssl_certificate_key 用）</translation>
    </message>
    <message>
        <source>“%1” is valid until %2 (%3).</source>
        <extracomment>%1: name of the certificate, %2: a day, %3: &quot;in 89 days&quot;</extracomment>
        <translation>「%1」の有効期限は %2 です（%3）。</translation>
    </message>
    <message>
        <source>Certificate and chain</source>
        <translation>証明書とチェーン</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Now your web server has to be told where it lies.</source>
        <translation>あとは、ウェブサーバーに証明書の場所を設定するだけです。</translation>
    </message>
    <message>
        <source>After a &amp;renewal…</source>
        <translation>更新のあとに(&amp;R)…</translation>
    </message>
    <message>
        <source>Has nginx reloaded, or a command run, now and after each renewal.</source>
        <translation>今すぐ、そして更新のたびに、nginx を再読み込みするか、コマンドを実行します。</translation>
    </message>
</context>
<context>
    <name>ui::ExpiryTimeline</name>
    <message>
        <source>When certificates expire</source>
        <translation>証明書の有効期限</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more at about the same time</source>
        <extracomment>%1 describes the most urgent of several certificates that expire at about the same time</extracomment>
        <translation>
            <numerusform>%1、ほかに同じころ%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>証明書%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>expired</source>
        <extracomment>On an axis of time, left of &quot;today&quot;: the certificates that have expired already</extracomment>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>ui::ExternalPage</name>
    <message>
        <source>Your account on the CA&apos;s website</source>
        <translation>認証局のウェブサイトのアカウント</translation>
    </message>
    <message>
        <source>Where to get &amp;them</source>
        <translation>入手先を開く(&amp;T)</translation>
    </message>
    <message>
        <source>EAB key &amp;identifier</source>
        <translation>EAB の鍵 ID(&amp;I)</translation>
    </message>
    <message>
        <source>EAB &amp;key</source>
        <translation>EAB の鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Paste both as the website shows them. The key is used once and not kept; at some CAs it is valid for a few days only.</source>
        <translation>ウェブサイトの表示どおりに貼り付けてください。鍵は一度だけ使い、保存しません。数日で無効になる認証局もあります。</translation>
    </message>
    <message>
        <source>This is not an EAB key.</source>
        <translation>EAB の鍵ではありません。</translation>
    </message>
    <message>
        <source>It consists of letters, digits, “-” and “_”, usually some dozens of them. Copy it whole.</source>
        <translation>英数字と「-」「_」からなる、通常は数十文字の文字列です。全体をコピーしてください。</translation>
    </message>
</context>
<context>
    <name>ui::FactList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: label of a value, %2: the value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Welcome to Tegata</source>
        <translation>Tegata へようこそ</translation>
    </message>
    <message>
        <source>Tegata gets TLS certificates from any ACME authority such as Let&apos;s Encrypt, shows when they expire, and writes the nginx configuration for them.</source>
        <translation>Tegata は、Let&apos;s Encrypt など ACME に対応した認証局から TLS 証明書を取得し、有効期限を表示し、nginx の設定を作成します。</translation>
    </message>
    <message>
        <source>&amp;Get a certificate…</source>
        <translation>証明書を取得(&amp;G)…</translation>
    </message>
    <message>
        <source>For names whose web server or DNS you run. An account is opened on the way.</source>
        <translation>ウェブサーバーか DNS を管理している名前の証明書を取得します。アカウントは途中で作成します。</translation>
    </message>
    <message>
        <source>&amp;Practise on this computer…</source>
        <translation>このコンピューターで練習(&amp;P)…</translation>
    </message>
    <message>
        <source>No internet, nothing to break: a real authority runs on this computer alone, and you watch every step.</source>
        <translation>インターネットは使わず、壊れるものもありません。本物の認証局がこのコンピューターの中だけで動き、すべての手順を確かめられます。</translation>
    </message>
    <message>
        <source>&amp;Open a certificate file…</source>
        <translation>証明書のファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Look at what is in a certificate that you have. You may also drop it on this window.</source>
        <translation>手元の証明書の内容を表示します。このウィンドウにドロップすることもできます。</translation>
    </message>
</context>
<context>
    <name>ui::FiveSteps</name>
    <message>
        <source>The five steps to a certificate</source>
        <translation>証明書を取得する5つの手順</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>The three figures between whom the messages of ACME go</extracomment>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Step %1 of 5, to do: %2</source>
        <extracomment>%1 is the number of the step, %2 what is done in it</extracomment>
        <translation>手順 %1 / 5、これから: %2</translation>
    </message>
    <message>
        <source>Step %1 of 5, under way: %2</source>
        <translation>手順 %1 / 5、進行中: %2</translation>
    </message>
    <message>
        <source>Step %1 of 5, done: %2</source>
        <translation>手順 %1 / 5、完了: %2</translation>
    </message>
    <message>
        <source>Step %1 of 5, failed: %2</source>
        <translation>手順 %1 / 5、失敗: %2</translation>
    </message>
    <message>
        <source>Step %1 of 5, not needed: %2</source>
        <translation>手順 %1 / 5、不要: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>The number and the words of a step, above its arrow</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::GenerationView</name>
    <message>
        <source>Generation %1, valid since %2, beside generation %3, valid since %4.</source>
        <extracomment>%1 and %3 are numbers of generations, %2 and %4 the days from which they are valid</extracomment>
        <translation>世代 %1（有効期間の開始: %2）を、その前の世代 %3（有効期間の開始: %4）と比べています。</translation>
    </message>
    <message>
        <source>Go &amp;back…</source>
        <translation>元に戻す(&amp;B)…</translation>
    </message>
    <message>
        <source>Goes back to the previous certificate, which is still valid.</source>
        <translation>まだ有効な前の証明書に戻します。</translation>
    </message>
</context>
<context>
    <name>ui::HistoryModel</name>
    <message>
        <source>Failure: %1</source>
        <extracomment>Read aloud before a line of the history. %1: what happened</extracomment>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>What</source>
        <translation>できごと</translation>
    </message>
</context>
<context>
    <name>ui::IssueWizard</name>
    <message>
        <source>Get a certificate</source>
        <translation>証明書の取得</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>検証方法</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>内容の確認</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>取得中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>&amp;Get certificate</source>
        <translation>証明書を取得(&amp;G)</translation>
    </message>
    <message>
        <source>The certificate is still on its way.</source>
        <translation>証明書の取得はまだ終わっていません。</translation>
    </message>
    <message>
        <source>It can go on in the background: you find it on the dashboard. Cancelling takes away what was put in place.</source>
        <translation>バックグラウンドで続けられます。状況は証明書の一覧で確認できます。中止すると、配置したものを片付けます。</translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>表示を続ける</translation>
    </message>
    <message>
        <source>Continue in background</source>
        <translation>バックグラウンドで続ける</translation>
    </message>
    <message>
        <source>Cancel issuance</source>
        <translation>取得を中止</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完了(&amp;F)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Close without a certificate?</source>
        <translation>証明書を取得せずに閉じますか？</translation>
    </message>
    <message>
        <source>Nothing has been ordered yet. What you have entered here is not kept.</source>
        <translation>まだ何も申請していません。ここで入力した内容は残りません。</translation>
    </message>
</context>
<context>
    <name>ui::KeyPage</name>
    <message>
        <source>What is filled in is right for nearly everybody.</source>
        <translation>ほとんどの場合、このままで問題ありません。</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Key and profile</source>
        <translation>鍵とプロファイル</translation>
    </message>
    <message>
        <source>%1 of %2 names</source>
        <comment>counter</comment>
        <translation>名前 %1 / %2</translation>
    </message>
    <message>
        <source>%1: choose another profile, or go back and make two certificates of them.</source>
        <extracomment>%1: &quot;26 of 25 names&quot;</extracomment>
        <translation>%1: 別のプロファイルを選ぶか、戻って 2 つの証明書に分けてください。</translation>
    </message>
</context>
<context>
    <name>ui::LeftoversDialog</name>
    <message>
        <source>Records left in the DNS</source>
        <translation>DNS に残ったレコード</translation>
    </message>
    <message>
        <source>&amp;Try all again</source>
        <translation>すべてもう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing is left in the DNS.</source>
        <translation>DNS に残っているレコードはありません。</translation>
    </message>
    <message>
        <source>Name of the TXT record</source>
        <translation>TXT レコードの名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>I have deleted it</source>
        <translation>自分で削除しました</translation>
    </message>
    <message>
        <source>Removing the record …</source>
        <translation>レコードを削除しています…</translation>
    </message>
    <message>
        <source>The record is removed.</source>
        <translation>レコードを削除しました。</translation>
    </message>
    <message>
        <source>Show records…</source>
        <translation>レコードを表示…</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Tegata</source>
        <translation>Tegata</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Get certificate…</source>
        <translation>証明書を取得…</translation>
    </message>
    <message>
        <source>Verify a domain…</source>
        <translation>ドメインを検証…</translation>
    </message>
    <message>
        <source>nginx…</source>
        <translation>nginx…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Find a name, CA or tag</source>
        <translation>名前・認証局・タグを検索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Open a certificate file</source>
        <translation>証明書のファイルを開く</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b)</source>
        <translation>証明書 (*.pem *.crt *.cer *.der *.p7b)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Drop up to ten certificate files here to look at them.</source>
        <translation>証明書のファイルを10個までここにドロップすると、内容を表示します。</translation>
    </message>
    <message>
        <source>The issuance of %1 could not go on.</source>
        <translation>%1 の証明書の取得を続けられませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) on the way</source>
        <translation>
            <numerusform>証明書%n枚を取得中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are still on the way.</source>
        <translation>
            <numerusform>証明書%n枚の取得が終わっていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>If you close Tegata now, it goes on with them at the next start.</source>
        <translation>今 Tegata を閉じると、次に起動したときに続きから再開します。</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>閉じない</translation>
    </message>
    <message>
        <source>Close Tegata</source>
        <translation>Tegata を閉じる</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>Renewal settings</source>
        <translation>更新の設定</translation>
    </message>
    <message>
        <source>the store cannot be read</source>
        <translation>保存先を読み取れません</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) need attention</source>
        <translation>
            <numerusform>%n件の証明書に対応が必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>all certificates are fine</source>
        <translation>すべての証明書に問題はありません</translation>
    </message>
    <message>
        <source>Looking over all certificates…</source>
        <translation>すべての証明書を確認しています…</translation>
    </message>
</context>
<context>
    <name>ui::ManualSheet</name>
    <message>
        <source>Name of the file</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>Address at which it is looked for</source>
        <translation>確認されるアドレス</translation>
    </message>
    <message>
        <source>Check from here</source>
        <translation>ここから確認</translation>
    </message>
    <message>
        <source>It is in place</source>
        <translation>配置しました</translation>
    </message>
    <message>
        <source>Check %1 from here</source>
        <extracomment>%1: a name</extracomment>
        <translation>%1 をここから確認</translation>
    </message>
    <message>
        <source>The file for %1 is in place</source>
        <extracomment>%1: a name</extracomment>
        <translation>%1 のファイルを配置しました</translation>
    </message>
</context>
<context>
    <name>ui::MethodChooser</name>
    <message>
        <source>all addresses of this computer</source>
        <translation>このコンピューターのすべてのアドレス</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>アドレス(&amp;D)</translation>
    </message>
    <message>
        <source>Folder that your web server serves</source>
        <translation>ウェブサーバーが公開しているフォルダー</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation>フォルダーを選択(&amp;C)…</translation>
    </message>
    <message>
        <source>Folder that your web server serves as “/”</source>
        <translation>ウェブサーバーが「/」として公開しているフォルダー</translation>
    </message>
    <message>
        <source>DNS provider</source>
        <translation>DNS プロバイダー</translation>
    </message>
    <message>
        <source>&amp;Set up a DNS provider…</source>
        <translation>DNS プロバイダーを設定(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A DNS provider as the person called it, and what kind it is.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>dns-account-01: several accounts, or several programs, can have a record for the same name side by side.</source>
        <translation>dns-account-01: 複数のアカウントやプログラムが、同じ名前のレコードを並べて置けます。</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>ポート(&amp;T)</translation>
    </message>
    <message>
        <source>Try &amp;it from here</source>
        <translation>ここから試す(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Let the name of the record belong to the account, where the CA offers that</source>
        <translation>認証局が対応していれば、レコードの名前をアカウントごとにする(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ui::MoveKeyDialog</name>
    <message>
        <source>Where the account key lies</source>
        <translation>アカウント鍵の保存先</translation>
    </message>
    <message>
        <source>The key is moved; the copy at the former place is removed once the new one can be read.</source>
        <translation>鍵を移します。新しい場所から読めることを確かめてから、元の鍵を削除します。</translation>
    </message>
    <message>
        <source>&amp;Move key</source>
        <translation>鍵を移す(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ui::NameMethods</name>
    <message>
        <source>As chosen above</source>
        <translation>上で選んだ方法</translation>
    </message>
    <message>
        <source>How %1 is proven</source>
        <extracomment>%1: a name</extracomment>
        <translation>%1 の検証方法</translation>
    </message>
    <message>
        <source>A folder on another server …</source>
        <translation>別のサーバーのフォルダー…</translation>
    </message>
    <message>
        <source>Prove single names in another &amp;way</source>
        <translation>一部の名前を別の方法で検証(&amp;W)</translation>
    </message>
</context>
<context>
    <name>ui::NamesEditor</name>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>%1 of %2 names</source>
        <comment>counter</comment>
        <translation>名前 %1 / %2</translation>
    </message>
    <message>
        <source>A certificate of this CA covers at most %1 names. Make two certificates of them.</source>
        <translation>この認証局の証明書に含められる名前は %1 個までです。証明書を2枚に分けてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a domain name, %2: what is to be said about it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>名前(&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;dd %1</source>
        <extracomment>%1: a name such as www.example.org</extracomment>
        <translation>%1 を追加(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::NamesModel</name>
    <message>
        <source>the CA asked %1 for %2</source>
        <extracomment>what the CA looked at: %1: an address, %2: a URL</extracomment>
        <translation>認証局が %1 に %2 を要求しました</translation>
    </message>
    <message>
        <source>the CA has asked our web server</source>
        <translation>認証局が内蔵サーバーを確認しました</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: heading of the column, %2: what stands in the cell</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>検証方法</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>確認した内容</translation>
    </message>
</context>
<context>
    <name>ui::NamesPage</name>
    <message>
        <source>Which names should the certificate cover?</source>
        <translation>証明書に含めるドメイン名を入力してください</translation>
    </message>
    <message>
        <source>One on each line. Addresses copied from the browser are understood, too.</source>
        <translation>1行に1つずつ入力します。ブラウザーからコピーしたアドレスも使えます。</translation>
    </message>
</context>
<context>
    <name>ui::NewPassphrase</name>
    <message>
        <source>The two are not the same yet.</source>
        <translation>二つの入力がまだ一致していません。</translation>
    </message>
    <message>
        <source>Nobody can open the key without it, and Tegata does not keep it.</source>
        <translation>これがないと鍵は開けません。Tegata はこれを保存しません。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>もう一度(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ui::NginxDialog</name>
    <message>
        <source>nginx configuration for %1</source>
        <translation>%1 の nginx 設定</translation>
    </message>
    <message>
        <source>Looking for nginx on this computer …</source>
        <translation>このコンピューターの nginx を探しています…</translation>
    </message>
    <message>
        <source>nginx &amp;version</source>
        <translation>nginx のバージョン(&amp;V)</translation>
    </message>
    <message>
        <source>Intermediate: TLS 1.2 and 1.3, for every client of the last ten years</source>
        <translation>中間: TLS 1.2 と 1.3、過去10年のどのクライアントにも対応</translation>
    </message>
    <message>
        <source>Modern: TLS 1.3 only</source>
        <translation>最新: TLS 1.3 のみ</translation>
    </message>
    <message>
        <source>&amp;Encryption (Mozilla&apos;s recommendations)</source>
        <translation>暗号化（Mozilla の推奨）(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Files of a folder</source>
        <translation>フォルダーのファイル(&amp;F)</translation>
    </message>
    <message>
        <source>A &amp;program at this address</source>
        <translation>このアドレスのプログラム(&amp;P)</translation>
    </message>
    <message>
        <source>Folder with the site</source>
        <translation>サイトのフォルダー</translation>
    </message>
    <message>
        <source>Address of the program</source>
        <translation>プログラムのアドレス</translation>
    </message>
    <message>
        <source>What the site shows</source>
        <translation>サイトの内容</translation>
    </message>
    <message>
        <source>&amp;Send visitors from http on to https</source>
        <translation>http の訪問者を https へ転送する(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>何もしない</translation>
    </message>
    <message>
        <source>Serve them from a folder</source>
        <translation>フォルダーから公開する</translation>
    </message>
    <message>
        <source>Pass them on to Tegata&apos;s web server</source>
        <translation>Tegata の内蔵サーバーへ転送する</translation>
    </message>
    <message>
        <source>Folder for the answers to challenges</source>
        <translation>チャレンジの応答を置くフォルダー</translation>
    </message>
    <message>
        <source>Port of Tegata&apos;s web server</source>
        <translation>Tegata の内蔵サーバーのポート</translation>
    </message>
    <message>
        <source>Tell browsers to use https only (&amp;HSTS)</source>
        <translation>https だけを使うようブラウザーに指示する（HSTS）(&amp;H)</translation>
    </message>
    <message>
        <source>How long browsers remember it</source>
        <translation>ブラウザーが記憶する期間</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>1日</translation>
    </message>
    <message>
        <source>for a month</source>
        <translation>1か月</translation>
    </message>
    <message>
        <source>for two years</source>
        <translation>2年</translation>
    </message>
    <message>
        <source>Answer for &amp;unknown names, too (default server)</source>
        <translation>不明な名前にも応答する（既定のサーバー）(&amp;U)</translation>
    </message>
    <message>
        <source>nginx configuration</source>
        <translation>nginx の設定</translation>
    </message>
    <message>
        <source>&amp;Copy configuration</source>
        <translation>設定をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Test with nginx</source>
        <translation>nginx で検査(&amp;T)</translation>
    </message>
    <message>
        <source>The configuration is on the clipboard.</source>
        <translation>設定をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Save it in nginx&apos;s configuration, test it with “nginx -t”, then reload nginx.</source>
        <translation>nginx の設定として保存し、「nginx -t」で検査してから、nginx を再読み込みしてください。</translation>
    </message>
    <message>
        <source>This changes nothing until you install it.</source>
        <translation>実際に設置するまで、何も変更されません。</translation>
    </message>
    <message>
        <source>There is no nginx on this computer. Type the version that your server has.</source>
        <translation>このコンピューターに nginx がありません。サーバーの nginx のバージョンを入力してください。</translation>
    </message>
    <message>
        <source>Testing needs nginx on this computer.</source>
        <translation>検査には、このコンピューターに nginx が必要です。</translation>
    </message>
    <message>
        <source>nginx %1 is installed on this computer.</source>
        <translation>このコンピューターには nginx %1 がインストールされています。</translation>
    </message>
    <message>
        <source>“%1” is not a version of nginx, such as 1.22.1.</source>
        <translation>「%1」は、1.22.1 のような nginx のバージョンではありません。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>nginx accepts this configuration.</source>
        <translation>nginx はこの設定を受け付けます。</translation>
    </message>
    <message>
        <source>nginx does not accept this configuration.</source>
        <translation>nginx はこの設定を受け付けません。</translation>
    </message>
    <message>
        <source>Save configuration</source>
        <translation>設定を保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>With the CA&apos;s challen&amp;ges</source>
        <translation>認証局のチャレンジの扱い(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ui::PassphrasePrompt</name>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>パスフレーズ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>ロック解除(&amp;U)</translation>
    </message>
    <message>
        <source>Unlock the account key</source>
        <translation>アカウント鍵のロック解除</translation>
    </message>
    <message>
        <source>That was not the passphrase. Check capital letters and the keyboard layout.</source>
        <translation>パスフレーズが違います。大文字・小文字とキーボード配列を確かめてください。</translation>
    </message>
</context>
<context>
    <name>ui::PlaceChooser</name>
    <message>
        <source>No keyring runs in this session.</source>
        <translation>このセッションではキーリングが動いていません。</translation>
    </message>
</context>
<context>
    <name>ui::PlacePage</name>
    <message>
        <source>Where it goes</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>The place stays the same with each renewal; only the files in it are new.</source>
        <translation>保存先は更新しても変わりません。中のファイルだけが新しくなります。</translation>
    </message>
    <message>
        <source>&amp;Reload nginx on this computer each time the certificate is new</source>
        <translation>証明書が新しくなるたびに、このコンピューターの nginx を再読み込みする(&amp;R)</translation>
    </message>
    <message>
        <source>Tegata looks whether there is an nginx here.</source>
        <translation>nginx があるかどうかを調べています。</translation>
    </message>
    <message>
        <source>There is no nginx here. What else is to be done with a new certificate is chosen on the dashboard, under “After a renewal”.</source>
        <translation>このコンピューターに nginx はありません。新しい証明書に対して行うことは、ダッシュボードの「更新のあとに」で選べます。</translation>
    </message>
    <message>
        <source>Certificate with its chain: %1
Private key: %2</source>
        <translation>証明書とチェーン: %1
秘密鍵: %2</translation>
    </message>
    <message>
        <source>Letters, digits, dots, hyphens and underscores; not a dot or hyphen at the beginning.</source>
        <translation>英字、数字、ドット、ハイフン、下線が使えます。先頭にドットとハイフンは使えません。</translation>
    </message>
    <message>
        <source>Name of the f&amp;older</source>
        <translation>フォルダー名(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ui::ProblemBar</name>
    <message>
        <source>The site still works: the certificate in use expires %1.</source>
        <translation>サイトはまだ使えます。使用中の証明書の有効期限は%1です。</translation>
    </message>
    <message>
        <source>The certificate has expired: visitors see a warning.</source>
        <translation>証明書の期限が切れています。訪問者には警告が表示されます。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>%1 wants you to act first</source>
        <extracomment>%1: a CA</extracomment>
        <translation>%1 での操作が必要です</translation>
    </message>
    <message>
        <source>Open the CA&apos;s page</source>
        <translation>認証局のページを開く</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Show the record…</source>
        <translation>レコードを表示…</translation>
    </message>
</context>
<context>
    <name>ui::ProfileCards</name>
    <message>
        <source>The CA&apos;s default</source>
        <translation>認証局の既定</translation>
    </message>
    <message>
        <source>At present that is %1.</source>
        <extracomment>%1: the name of a profile</extracomment>
        <translation>現在は %1 です。</translation>
    </message>
    <message>
        <source>The CA decides, and may decide otherwise next time.</source>
        <translation>認証局が決めます。次回は変わることがあります。</translation>
    </message>
</context>
<context>
    <name>ui::ProgressPage</name>
    <message>
        <source>Cancel &amp;issuance</source>
        <translation>取得を中止(&amp;I)</translation>
    </message>
    <message>
        <source>The certificate is on its way</source>
        <translation>証明書を取得しています</translation>
    </message>
    <message>
        <source>You may close this window: the order goes on without it.</source>
        <translation>このウィンドウを閉じても、オーダーは続きます。</translation>
    </message>
</context>
<context>
    <name>ui::ProgressView</name>
    <message>
        <source>E&amp;xchange with the CA</source>
        <translation>認証局との通信(&amp;X)</translation>
    </message>
    <message>
        <source>Exchange with the CA</source>
        <translation>認証局との通信</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Where the issuance stands</source>
        <translation>取得の状況</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Tegata&apos;s web server</source>
        <translation>Tegata の内蔵サーバー</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Terms of service…</source>
        <translation>利用規約…</translation>
    </message>
    <message>
        <source>Open the account again…</source>
        <translation>アカウントを登録し直す…</translation>
    </message>
    <message>
        <source>Your DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>What the CA saw</source>
        <translation>認証局が見たもの</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>もう一度予行する</translation>
    </message>
</context>
<context>
    <name>ui::ProgressWindow</name>
    <message>
        <source>Getting a certificate</source>
        <translation>証明書を取得しています</translation>
    </message>
    <message>
        <source>Cancel issuance</source>
        <translation>取得を中止</translation>
    </message>
</context>
<context>
    <name>ui::ProofPage</name>
    <message>
        <source>How do you prove that the names are yours?</source>
        <translation>名前の管理権限をどう証明しますか。</translation>
    </message>
    <message>
        <source>The practice CA looks for every name on this computer, so Tegata&apos;s own web server does it.</source>
        <translation>練習用認証局はどの名前もこのコンピューターで確認するため、Tegata の内蔵サーバーを使います。</translation>
    </message>
    <message>
        <source>The CA sets a small task (a challenge) that only the owner of a name can do.</source>
        <translation>認証局は、名前の持ち主だけができる小さな課題（チャレンジ）を出します。</translation>
    </message>
</context>
<context>
    <name>ui::ProviderDialog</name>
    <message>
        <source>Set up a DNS provider</source>
        <translation>DNS プロバイダーの設定</translation>
    </message>
    <message>
        <source>I &amp;agree</source>
        <translation>同意する(&amp;A)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>This program will be run.</source>
        <translation>このプログラムを実行します。</translation>
    </message>
    <message>
        <source>Change the DNS provider “%1”</source>
        <extracomment>%1: what the person calls a DNS provider</extracomment>
        <translation>DNS プロバイダー「%1」の変更</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>There is a DNS provider of this name already.</source>
        <translation>この名前の DNS プロバイダーはすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name, or change the one that is there in the settings.</source>
        <translation>別の名前を選ぶか、設定画面で既存のものを変更してください。</translation>
    </message>
    <message>
        <source>Opening an account at the server …</source>
        <translation>サーバーにアカウントを開設しています…</translation>
    </message>
    <message>
        <source>The DNS provider “%1” is set up.</source>
        <translation>DNS プロバイダー「%1」を設定しました。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>ui::ProviderFields</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>the zone&apos;s primary name server</source>
        <translation>ゾーンのプライマリーネームサーバー</translation>
    </message>
    <message>
        <source>is found</source>
        <translation>自動で探します</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>A line with nothing behind the equals sign keeps what is stored. Without its line, a credential is forgotten.</source>
        <translation>等号の後が空の行は、保存されている値をそのまま使います。行を消すと、その認証情報は削除されます。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>Name &amp;server</source>
        <translation>ネームサーバー(&amp;S)</translation>
    </message>
    <message>
        <source>Address of the &amp;server</source>
        <translation>サーバーのアドレス(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>ポート(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>ゾーン(&amp;Z)</translation>
    </message>
    <message>
        <source>Name of the k&amp;ey</source>
        <translation>鍵の名前(&amp;E)</translation>
    </message>
    <message>
        <source>A&amp;lgorithm</source>
        <translation>アルゴリズム(&amp;L)</translation>
    </message>
    <message>
        <source>Se&amp;cret (base64)</source>
        <translation>秘密の値（base64）(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;rogram</source>
        <translation>プログラム(&amp;R)</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>サービス(&amp;V)</translation>
    </message>
    <message>
        <source>Program that re&amp;moves</source>
        <translation>削除するプログラム(&amp;M)</translation>
    </message>
    <message>
        <source>Creden&amp;tials, one a line</source>
        <translation>認証情報（1 行に 1 件）(&amp;T)</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>変更しない</translation>
    </message>
</context>
<context>
    <name>ui::ProvidersPage</name>
    <message>
        <source>DNS providers</source>
        <translation>DNS プロバイダー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更対象</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用中の証明書</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>前回のテスト</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Test…</source>
        <translation>テスト(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;CNAME record…</source>
        <translation>CNAME レコード(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前の変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>削除(&amp;M)…</translation>
    </message>
    <message>
        <source>No DNS provider yet</source>
        <translation>DNS プロバイダーはまだありません</translation>
    </message>
    <message>
        <source>A DNS provider writes the records that prove a name, so that wildcards and servers out of reach are renewed by themselves.</source>
        <translation>DNS プロバイダーは、名前を証明するレコードを書き込みます。これにより、ワイルドカードや、外部から届かないサーバーの証明書も自動的に更新されます。</translation>
    </message>
    <message>
        <source>Set up a DNS provider…</source>
        <translation>DNS プロバイダーを設定…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a field, %2: its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
</context>
<context>
    <name>ui::RecordSheet</name>
    <message>
        <source>Go on &amp;without waiting</source>
        <translation>待たずに進む(&amp;W)</translation>
    </message>
    <message>
        <source>Tells the CA to look now, whether or not the name servers show the records.</source>
        <translation>ネームサーバーでレコードが見えるかどうかにかかわらず、認証局に確認を求めます。</translation>
    </message>
    <message>
        <source>Name of the TXT record</source>
        <translation>TXT レコードの名前</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>%1: a number, when several values belong to one name.</extracomment>
        <translation>値</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>値 %1</translation>
    </message>
    <message>
        <source>What the name servers show</source>
        <translation>ネームサーバーでの状態</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a name, %2: &quot;Visible on 2 of 3 name servers&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>name server</comment>
        <extracomment>A mark, a name server, and what it shows.</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>It goes on by itself when all name servers show the records. You can close the window and come back another day.</source>
        <translation>すべてのネームサーバーでレコードが見えると、自動的に先へ進みます。ウィンドウを閉じて、後日続けることもできます。</translation>
    </message>
</context>
<context>
    <name>ui::RecoverPage</name>
    <message>
        <source>Find the account by its key</source>
        <translation>鍵からアカウントを探す</translation>
    </message>
    <message>
        <source>File with the account key</source>
        <translation>アカウント鍵のファイル</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>if the file has one</source>
        <translation>ファイルにある場合</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>鍵ファイル(&amp;K)</translation>
    </message>
    <message>
        <source>Its p&amp;assphrase</source>
        <translation>パスフレーズ(&amp;A)</translation>
    </message>
    <message>
        <source>A backup of Tegata, a PEM file of another program, or certbot&apos;s private_key.json.</source>
        <translation>Tegata のバックアップ、他のプログラムの PEM ファイル、certbot の private_key.json が使えます。</translation>
    </message>
    <message>
        <source>Open an account with this key; I a&amp;gree to the CA&apos;s terms of service</source>
        <translation>この鍵でアカウントを作成する（認証局の利用規約に同意する）(&amp;G)</translation>
    </message>
    <message>
        <source>Looking for the account</source>
        <translation>アカウントを探しています</translation>
    </message>
    <message>
        <source>Where the key is to lie from now on:</source>
        <translation>今後の鍵の保存先:</translation>
    </message>
    <message>
        <source>Find acc&amp;ount</source>
        <translation>アカウントを探す(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ui::RemoteDialog</name>
    <message>
        <source>A folder on another server</source>
        <translation>別のサーバーのフォルダー</translation>
    </message>
    <message>
        <source>&amp;Try it from here</source>
        <translation>ここから試す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use this folder</source>
        <translation>このフォルダーを使う(&amp;U)</translation>
    </message>
    <message>
        <source>The proof for %1 is put there over SSH.</source>
        <extracomment>%1: a name</extracomment>
        <translation>%1 の証明を SSH でそこに置きます。</translation>
    </message>
</context>
<context>
    <name>ui::RemoteFields</name>
    <message>
        <source>as SSH is set up (usually 22)</source>
        <translation>SSH の設定に従う（通常は 22）</translation>
    </message>
    <message>
        <source>as SSH and its agent choose</source>
        <translation>SSH とエージェントに任せる</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>サーバー(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Folder on it</source>
        <translation>サーバー上のフォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Key of SSH</source>
        <translation>SSH の鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Key of SSH</source>
        <translation>SSH の鍵</translation>
    </message>
    <message>
        <source>Try it once: it meets the server, and you confirm its key.</source>
        <translation>一度試してください。サーバーに接続し、その鍵を確認できます。</translation>
    </message>
    <message>
        <source>Private key for SSH</source>
        <translation>SSH の秘密鍵</translation>
    </message>
    <message>
        <source>A server that is not known yet</source>
        <translation>初めて接続するサーバー</translation>
    </message>
    <message>
        <source>Is this the key of %1?</source>
        <translation>これは %1 の鍵ですか？</translation>
    </message>
    <message>
        <source>&amp;Confirm this key</source>
        <translation>この鍵を確認した(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>接続しない(&amp;D)</translation>
    </message>
    <message>
        <source>%1
%2

Compare it with what whoever runs the server says, or with what this prints on the server itself:
ssh-keygen -lf /etc/ssh/ssh_host_%3_key.pub

Once confirmed, any other key stops the connection.</source>
        <extracomment>%1: kind of key, &quot;ED25519&quot;. %2: fingerprint. %3: &quot;ed25519&quot;</extracomment>
        <translation>%1
%2

サーバーの管理者から聞いたもの、またはサーバー上で次のコマンドが表示するものと比べてください。
ssh-keygen -lf /etc/ssh/ssh_host_%3_key.pub

確認したあとは、別の鍵が示されると接続を中止します。</translation>
    </message>
    <message>
        <source>Choose ke&amp;y…</source>
        <translation>鍵を選択(&amp;Y)…</translation>
    </message>
    <message>
        <source>Port of SS&amp;H</source>
        <translation>SSH のポート(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ui::RemoveProviderDialog</name>
    <message>
        <source>Remove the DNS provider “%1”?</source>
        <extracomment>%1: what the person calls a DNS provider</extracomment>
        <translation>DNS プロバイダー「%1」を削除しますか</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::RenameProviderDialog</name>
    <message>
        <source>Rename the DNS provider “%1”</source>
        <extracomment>%1: what the person calls a DNS provider</extracomment>
        <translation>DNS プロバイダー「%1」の名前の変更</translation>
    </message>
    <message>
        <source>&amp;New name</source>
        <translation>新しい名前(&amp;N)</translation>
    </message>
    <message>
        <source>Letters, digits, dots, hyphens and underscores.</source>
        <translation>英字、数字、ドット、ハイフン、アンダースコアを使えます。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>CNAME record for “%1”</source>
        <extracomment>%1: what the person calls a DNS provider</extracomment>
        <translation>「%1」の CNAME レコード</translation>
    </message>
</context>
<context>
    <name>ui::RenewActions</name>
    <message>
        <source>%1 is deployed.</source>
        <extracomment>%1: name of a certificate</extracomment>
        <translation>%1 を配置しました。</translation>
    </message>
</context>
<context>
    <name>ui::RenewChanges</name>
    <message>
        <source>&amp;Overview</source>
        <translation>概要(&amp;O)</translation>
    </message>
    <message>
        <source>N&amp;ames</source>
        <translation>名前(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;uthority and key</source>
        <translation>認証局と鍵(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>検証方法(&amp;P)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>アカウント(&amp;C)</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>プロファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Kind of key</source>
        <translation>鍵の種類(&amp;K)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: a CA with a contact, %2: &quot;TEST&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The CA&apos;s default</source>
        <translation>認証局の既定値</translation>
    </message>
    <message>
        <source>The account that it was made with is gone. Choose another one.</source>
        <translation>この証明書を取得したアカウントがありません。別のアカウントを選んでください。</translation>
    </message>
    <message>
        <source>Look at the names: one of them cannot be in a certificate.</source>
        <translation>「名前」を確認してください。証明書に含められないものがあります。</translation>
    </message>
    <message>
        <source>Look at the proof: it is not possible like that.</source>
        <translation>「検証方法」を確認してください。今の設定では行えません。</translation>
    </message>
    <message>
        <source>The same key stays: see the overview.</source>
        <translation>同じ鍵を使い続けます（「概要」を参照）。</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申請する内容</translation>
    </message>
</context>
<context>
    <name>ui::RenewDialog</name>
    <message>
        <source>Renew %1</source>
        <extracomment>%1: name of a certificate</extracomment>
        <translation>%1 の更新</translation>
    </message>
    <message>
        <source>&amp;Renew certificate</source>
        <translation>証明書を更新(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel &amp;issuance</source>
        <translation>取得を中止(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View certificate</source>
        <translation>証明書を表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Choose what happens after a renewal…</source>
        <translation>更新のあとに行うことを選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>Starting the practice CA …</source>
        <translation>練習用認証局を起動しています…</translation>
    </message>
    <message>
        <source>Renew all the same</source>
        <translation>それでも更新する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The order goes on without this window.</source>
        <translation>このウィンドウを閉じても処理は続きます。</translation>
    </message>
    <message>
        <source>%1 is renewed</source>
        <extracomment>%1: a name</extracomment>
        <translation>%1 を更新しました</translation>
    </message>
    <message>
        <source>The new certificate is valid until %1 (%2). The old one stays valid, too, until it expires.</source>
        <extracomment>%1: a day, %2: &quot;in 89 days&quot;</extracomment>
        <translation>新しい証明書の有効期限は%1（%2）です。古い証明書も、期限が切れるまでは有効です。</translation>
    </message>
</context>
<context>
    <name>ui::RenewOverview</name>
    <message>
        <source>A &amp;new key (recommended)</source>
        <translation>新しい鍵（推奨）(&amp;N)</translation>
    </message>
    <message>
        <source>The &amp;same key</source>
        <translation>同じ鍵(&amp;S)</translation>
    </message>
    <message>
        <source>Should the old key have leaked without anybody noticing, it is worth nothing afterwards.</source>
        <translation>古い鍵が気付かないうちに漏えいしていても、更新後は役に立たなくなります。</translation>
    </message>
    <message>
        <source>For keys that are pinned: in TLSA records of the DNS, or in apps that know this key alone. It stays as long as you choose this.</source>
        <translation>DNS の TLSA レコードや、この鍵だけを認めるアプリなどで鍵を固定（ピン留め）している場合に選びます。これを選んでいる間は、鍵は変わりません。</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>更新の理由</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>これから行うこと</translation>
    </message>
    <message>
        <source>1. Tegata asks %1 for a certificate for %2.</source>
        <extracomment>%1: a CA, %2: names</extracomment>
        <translation>1. Tegata が %1 に %2 の証明書を申請します。</translation>
    </message>
    <message>
        <source>New in it: %1.</source>
        <translation>追加される名前: %1</translation>
    </message>
    <message>
        <source>No longer in it: %1.</source>
        <translation>なくなる名前: %1</translation>
    </message>
    <message>
        <source>2. %1 has each name proven again, unless it still remembers.</source>
        <translation>2. %1 が名前をひとつずつ検証します（以前の検証がまだ有効なら省かれます）。</translation>
    </message>
    <message>
        <source>3. Tegata has the same key certified again.</source>
        <translation>3. 同じ鍵で証明書を発行してもらいます。</translation>
    </message>
    <message>
        <source>3. Tegata makes a new key (%1) and has it certified.</source>
        <translation>3. Tegata が新しい鍵（%1）を作り、証明書を発行してもらいます。</translation>
    </message>
    <message>
        <source>4. When all is well, %1 leads to the new files. Until then the certificate in use stays as it is, and it remains valid.</source>
        <extracomment>%1: a folder</extracomment>
        <translation>4. すべて揃ってから、%1 が新しいファイルを指すようになります。それまでは使用中の証明書がそのまま残り、有効なままです。</translation>
    </message>
    <message>
        <source>5. What you have chosen for after a renewal is done.</source>
        <translation>5. 更新のあとに行うよう選んだ操作を実行します。</translation>
    </message>
    <message>
        <source>5. You reload your web server, as nothing is chosen for after a renewal.</source>
        <translation>5. 更新のあとに行う操作が選ばれていないため、ウェブサーバーはご自身で再読み込みしてください。</translation>
    </message>
    <message>
        <source>Read why the CA as&amp;ks for it…</source>
        <translation>認証局の説明を読む(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>ui::RenewalSettings</name>
    <message>
        <source>Looking over all certificates…</source>
        <translation>すべての証明書を確認しています…</translation>
    </message>
    <message>
        <source>What is due is renewed now. The activity page shows how it goes.</source>
        <translation>更新時期のものを今から更新します。経過は履歴のページに表示されます。</translation>
    </message>
    <message>
        <source>Last check: %1 (%2)</source>
        <translation>前回の確認: %1（%2）</translation>
    </message>
    <message>
        <source>Last check: never</source>
        <translation>前回の確認: なし</translation>
    </message>
    <message>
        <source>This window checks again: %1</source>
        <translation>このウィンドウの次の確認: %1</translation>
    </message>
    <message>
        <source>The timer ran last: %1 (%2)</source>
        <translation>タイマーの前回の実行: %1（%2）</translation>
    </message>
    <message>
        <source>The timer runs next: %1</source>
        <translation>タイマーの次回の実行: %1</translation>
    </message>
    <message>
        <source>Asking the service manager…</source>
        <translation>サービスマネージャーに問い合わせています…</translation>
    </message>
    <message>
        <source>&amp;Set up again</source>
        <translation>設定し直す(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Turn on automatic renewal</source>
        <translation>自動更新を有効にする(&amp;T)</translation>
    </message>
    <message>
        <source>Turn &amp;off</source>
        <translation>オフにする(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>今すぐ確認(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Allow it while you are logged out</source>
        <translation>ログアウト中の動作を許可(&amp;A)</translation>
    </message>
    <message>
        <source>Line for cron</source>
        <translation>cron 用の行</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>This is what will happen</source>
        <translation>これから行うこと</translation>
    </message>
    <message>
        <source>1. Tegata asks %1 for a certificate for %2.</source>
        <translation>1. Tegata が %1 に %2 の証明書を申請します。</translation>
    </message>
    <message>
        <source>2. %1 sets a small task for each name.</source>
        <translation>2. %1 が名前ごとに小さな課題を出します。</translation>
    </message>
    <message>
        <source>4. %1 looks at it, from several places on the internet.</source>
        <translation>4. %1 がインターネット上の複数の場所から確認します。</translation>
    </message>
    <message>
        <source>5. Tegata makes a new key (%1), has it certified, and saves both in %2.</source>
        <translation>5. Tegata が新しい鍵（%1）を作り、証明書を受け取って、両方を %2 に保存します。</translation>
    </message>
    <message>
        <source>What was put in place is taken away again afterwards.</source>
        <translation>配置したものは、そのあとで片付けます。</translation>
    </message>
    <message>
        <source>This is a test authority: browsers will not trust the certificate.</source>
        <translation>これはテスト用の認証局です。証明書はブラウザーに信頼されません。</translation>
    </message>
    <message>
        <source>Then nginx tests its configuration and is reloaded.</source>
        <translation>そのあと nginx の設定を検査し、再読み込みします。</translation>
    </message>
    <message>
        <source>The CA has not been asked for a certificate yet.</source>
        <translation>認証局には、まだ証明書を申し込んでいません。</translation>
    </message>
</context>
<context>
    <name>ui::RevocationCard</name>
    <message>
        <source>C&amp;heck revocation now</source>
        <translation>失効を今すぐ確認(&amp;H)</translation>
    </message>
    <message>
        <source>Fetches the CA&apos;s revocation list from %1</source>
        <extracomment>%1: an address</extracomment>
        <translation>%1 から認証局の失効リストを取得します</translation>
    </message>
    <message>
        <source>Asked %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>確認日時: %1</translation>
    </message>
    <message>
        <source>Whether it is revoked has not been checked.</source>
        <translation>失効しているかどうかは、まだ確認していません。</translation>
    </message>
    <message>
        <source>The list is asked…</source>
        <translation>失効リストを確認しています…</translation>
    </message>
</context>
<context>
    <name>ui::RevokeDialog</name>
    <message>
        <source>Revoke the certificate for %1?</source>
        <extracomment>%1: names of a certificate</extracomment>
        <translation>%1 の証明書を失効させますか？</translation>
    </message>
    <message>
        <source>Revoke certificate</source>
        <translation>証明書を失効させる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Revoke certificate</source>
        <translation>証明書を失効させる(&amp;R)</translation>
    </message>
    <message>
        <source>What the CA&apos;s revocation list says</source>
        <translation>認証局の失効リスト</translation>
    </message>
    <message>
        <source>C&amp;heck now</source>
        <translation>今すぐ確認(&amp;H)</translation>
    </message>
    <message>
        <source>The CA is asked…</source>
        <translation>認証局に依頼しています…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>The list is asked…</source>
        <translation>失効リストを確認しています…</translation>
    </message>
</context>
<context>
    <name>ui::RevokeForm</name>
    <message>
        <source>&amp;Type “%1” to confirm:</source>
        <extracomment>%1: the first name of a certificate</extracomment>
        <translation>確認のため「%1」と入力してください(&amp;T):</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>確認のため「%1」と入力してください</translation>
    </message>
    <message>
        <source>Is the name still in use?</source>
        <translation>名前はまだ使われていますか？</translation>
    </message>
    <message>
        <source>Get a new certificate and put it in place before you revoke this one. Then no visitor notices.</source>
        <translation>失効させる前に新しい証明書を取得して配置してください。そうすれば、訪問者には影響しません。</translation>
    </message>
    <message>
        <source>&amp;Get a replacement first</source>
        <translation>先に代わりの証明書を取得(&amp;G)</translation>
    </message>
    <message>
        <source>Why is it revoked?</source>
        <translation>失効の理由</translation>
    </message>
</context>
<context>
    <name>ui::RollBackDialog</name>
    <message>
        <source>Go back: %1</source>
        <extracomment>%1: name of a certificate</extracomment>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Go back to the previous certificate?</source>
        <translation>前の証明書に戻しますか？</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>元に戻す(&amp;G)</translation>
    </message>
    <message>
        <source>The one before it expires %1. Its files lie where they were, with its own key: only the link is switched. Tegata then waits before it renews by itself, so that it does not undo this at once.</source>
        <extracomment>%1: &quot;in 12 days, 5 December 14:20&quot;</extracomment>
        <translation>前の証明書の有効期限は%1です。ファイルと鍵は元の場所に残っており、リンクを切り替えるだけです。すぐに打ち消してしまわないように、その後しばらくは自動更新を控えます。</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Empty the search field</source>
        <translation>検索欄を空にする</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Key of new certificates</source>
        <translation>新しい証明書の鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存場所(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation>フォルダーを選択(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>既定値に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Certificates, keys and accounts lie here. Copy this folder to keep them safe.</source>
        <translation>証明書、鍵、アカウントはここに保存されます。このフォルダーを複製して保管してください。</translation>
    </message>
    <message>
        <source>From the next start on: %1</source>
        <translation>次の起動から: %1</translation>
    </message>
    <message>
        <source>Folder for the store</source>
        <translation>保存場所のフォルダー</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>全般(&amp;G)</translation>
    </message>
    <message>
        <source>Re&amp;newal</source>
        <translation>更新(&amp;N)</translation>
    </message>
    <message>
        <source>Not&amp;ifications</source>
        <translation>通知(&amp;I)</translation>
    </message>
    <message>
        <source>The language changes as soon as these windows are closed:
%1</source>
        <extracomment>%1: titles of windows, a line each</extracomment>
        <translation>次のウィンドウを閉じると、言語が切り替わります:
%1</translation>
    </message>
    <message>
        <source>&amp;DNS providers</source>
        <translation>DNS プロバイダー(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::SeveralDialog</name>
    <message>
        <source>Renew certificates</source>
        <translation>証明書の更新</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>&amp;Renew certificates</source>
        <translation>証明書を更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>中止(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are due</source>
        <translation>
            <numerusform>更新時期の証明書: %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renew %n certificate(s)</source>
        <translation>
            <numerusform>%n 件の証明書を更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Only those that are &amp;due (%1)</source>
        <translation>更新時期のものだけ（%1 件）(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All of them, due or not (%1)</source>
        <translation>更新時期でなくてもすべて（%1 件）(&amp;A)</translation>
    </message>
    <message>
        <source>Each stays as it is until its new certificate is whole. CAs limit how many they issue in a week: renew what is not due only where you have a reason.</source>
        <translation>どの証明書も、新しいものが揃うまでそのまま残ります。認証局は1週間に発行する数を制限しているため、更新時期でないものは理由があるときだけ更新してください。</translation>
    </message>
    <message>
        <source>You may close this window: it goes on without it.</source>
        <translation>このウィンドウを閉じても処理は続きます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ui::SeveralModel</name>
    <message>
        <source>Waiting</source>
        <extracomment>Of a certificate whose turn has not come.</extracomment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>更新しました</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <extracomment>Of a certificate that is not renewed now.</extracomment>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: heading of the column, %2: what stands in the cell</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Why, and what comes next</source>
        <translation>理由と今後の予定</translation>
    </message>
</context>
<context>
    <name>ui::SignerBox</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>詳細設定(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;CA and account</source>
        <translation>認証局とアカウント(&amp;C)</translation>
    </message>
    <message>
        <source>File with the certificate&apos;s private key</source>
        <translation>証明書の秘密鍵のファイル</translation>
    </message>
    <message>
        <source>File with the certificate&apos;s private &amp;key</source>
        <translation>証明書の秘密鍵のファイル(&amp;K)</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key</source>
        <translation>証明書の秘密鍵</translation>
    </message>
    <message>
        <source>Private keys (*.pem *.key)</source>
        <translation>秘密鍵 (*.pem *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>ui::StandingDialog</name>
    <message>
        <source>Standing record</source>
        <translation>常設レコード</translation>
    </message>
    <message>
        <source>DNS provider</source>
        <translation>DNS プロバイダー</translation>
    </message>
    <message>
        <source>A&amp;dd the record through it</source>
        <translation>このプロバイダーで追加(&amp;D)</translation>
    </message>
    <message>
        <source>Prove a name once and for all</source>
        <translation>一度の設定で名前を検証</translation>
    </message>
    <message>
        <source>One TXT record stays in the DNS. As long as it does, this account can have and renew certificates, and nobody needs to touch the DNS again.</source>
        <translation>TXT レコードを一つ DNS に残しておきます。その間、このアカウントは DNS に触れずに証明書を取得し、更新できます。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>アカウント(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Only this name</source>
        <translation>この名前だけ(&amp;O)</translation>
    </message>
    <message>
        <source>This name, its &amp;wildcard, and all names below</source>
        <translation>この名前、ワイルドカード、その下のすべての名前(&amp;W)</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>It &amp;ends on</source>
        <translation>期限を付ける(&amp;E)</translation>
    </message>
    <message>
        <source>Last day of the record</source>
        <translation>レコードの最後の日</translation>
    </message>
    <message>
        <source>End</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What the name servers show</source>
        <translation>ネームサーバーでの状態</translation>
    </message>
    <message>
        <source>Name of the TXT record</source>
        <translation>TXT レコードの名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>In a zone file</source>
        <translation>ゾーンファイルでの形</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>An account: its CA, and its address there.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>アカウントはまだありません。</translation>
    </message>
    <message>
        <source>A standing record is bound to an account at a CA. Open one first.</source>
        <translation>常設レコードは認証局のアカウントに結び付きます。先にアカウントを作成してください。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>name server</comment>
        <extracomment>A mark, a name server, and what it shows.</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>The record is in place: all name servers show it.</source>
        <translation>レコードが設定されています。すべてのネームサーバーで見えます。</translation>
    </message>
    <message>
        <source>Adding the record …</source>
        <translation>レコードを追加しています…</translation>
    </message>
</context>
<context>
    <name>ui::StandingFields</name>
    <message>
        <source>Who adds the standing record</source>
        <translation>常設レコードを追加する人</translation>
    </message>
    <message>
        <source>I add it myself</source>
        <translation>自分で追加する</translation>
    </message>
    <message>
        <source>%1 adds it where it is missing</source>
        <extracomment>%1: a DNS provider as the person called it.</extracomment>
        <translation>なければ %1 が追加する</translation>
    </message>
    <message>
        <source>S&amp;how the record…</source>
        <translation>レコードを表示(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>ui::StartupError</name>
    <message>
        <source>Tegata cannot start</source>
        <translation>Tegata を起動できません</translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1、完了</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <translation>%1、現在の手順</translation>
    </message>
    <message>
        <source>%1, to do</source>
        <translation>%1、これから</translation>
    </message>
</context>
<context>
    <name>ui::TableMenu</name>
    <message>
        <source>&amp;Renew…</source>
        <translation>更新(&amp;R)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Renew %n certificates…</source>
        <translation>
            <numerusform>%n 件の証明書を更新(&amp;R)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy name(s)</source>
        <translation>
            <numerusform>名前をコピー(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew &amp;all that are due</source>
        <translation>更新時期のものをすべて更新(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;nginx…</source>
        <translation>nginx(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;What happens after a renewal…</source>
        <translation>更新のあとに行うこと(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Deploy again</source>
        <translation>もう一度配置(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go back to the previous certificate…</source>
        <translation>前の証明書に戻す(&amp;G)…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>失効(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ui::TellingSettings</name>
    <message>
        <source>File for the calendar</source>
        <translation>カレンダーのファイル</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>カレンダー (*.ics)</translation>
    </message>
    <message>
        <source>Also from the timer, as long as you are logged in.</source>
        <translation>ログインしている間は、タイマーからも届きます。</translation>
    </message>
    <message>
        <source>&amp;Mail to</source>
        <translation>メールの宛先(&amp;M)</translation>
    </message>
    <message>
        <source>Mail addresses</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Sent by this computer&apos;s own mail program. Several addresses are separated by commas.</source>
        <translation>このコンピューターのメール送信プログラムが送ります。複数のアドレスはコンマで区切ります。</translation>
    </message>
    <message>
        <source>&amp;Webhook</source>
        <translation>Webhook(&amp;W)</translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation>Webhook のアドレス</translation>
    </message>
    <message>
        <source>A JSON document with the text is posted to this address, as chat programs take it.</source>
        <translation>文面を含む JSON 文書をこのアドレスに送ります。チャットサービスが受け取れる形です。</translation>
    </message>
    <message>
        <source>C&amp;ommand</source>
        <translation>コマンド(&amp;O)</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>Run without a shell. TEGATA_EVENT, TEGATA_TITLE, TEGATA_TEXT, TEGATA_URGENT and TEGATA_CERTIFICATES tell it what happened.</source>
        <translation>シェルを使わずに実行します。内容は TEGATA_EVENT、TEGATA_TITLE、TEGATA_TEXT、TEGATA_URGENT、TEGATA_CERTIFICATES で渡されます。</translation>
    </message>
    <message>
        <source>&amp;Quiet hours, except for what is urgent: from</source>
        <translation>急ぎ以外の通知を控える時間帯(&amp;Q):</translation>
    </message>
    <message>
        <source>until</source>
        <translation>～</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>控える時間帯の始まり</translation>
    </message>
    <message>
        <source>Quiet hours until</source>
        <translation>控える時間帯の終わり</translation>
    </message>
    <message>
        <source>The calendar is kept in %1.</source>
        <translation>カレンダーは %1 に保存されます。</translation>
    </message>
    <message>
        <source>No calendar is kept.</source>
        <translation>カレンダーは保存していません。</translation>
    </message>
    <message>
        <source>A file (.ics) with each expiry and planned renewal, to which a calendar program subscribes. It is written after each change.</source>
        <translation>それぞれの有効期限と更新予定を書いたファイル（.ics）で、カレンダーソフトから購読できます。変更のたびに書き込みます。</translation>
    </message>
    <message>
        <source>&amp;Another file…</source>
        <translation>別のファイル(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keep a calendar…</source>
        <translation>カレンダーを保存(&amp;K)…</translation>
    </message>
    <message>
        <source>Show the worst state in the &amp;tray</source>
        <translation>最も悪い状態をトレイに表示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Closing the window leaves Tegata in the tray</source>
        <translation>ウィンドウを閉じても Tegata をトレイに残す(&amp;C)</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>このデスクトップにはトレイがありません。</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>差出人(&amp;F)</translation>
    </message>
    <message>
        <source>Sender of the mails</source>
        <translation>メールの差出人</translation>
    </message>
    <message>
        <source>as the mail program has it</source>
        <translation>メールプログラムの設定どおり</translation>
    </message>
    <message>
        <source>D&amp;esktop notifications</source>
        <translation>デスクトップ通知(&amp;E)</translation>
    </message>
    <message>
        <source>Te&amp;ll me about renewals that worked, too</source>
        <translation>成功した更新も知らせる(&amp;L)</translation>
    </message>
    <message>
        <source>No calenda&amp;r</source>
        <translation>カレンダーをやめる(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::TermsPage</name>
    <message>
        <source>&amp;Read the terms of service</source>
        <translation>利用規約を読む(&amp;R)</translation>
    </message>
    <message>
        <source>I &amp;agree to the terms of service</source>
        <translation>利用規約に同意する(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mail address</source>
        <translation>メールアドレス(&amp;M)</translation>
    </message>
    <message>
        <source>This CA wants an address to reach you.</source>
        <translation>この認証局では、連絡先のアドレスが必要です。</translation>
    </message>
    <message>
        <source>May be left empty. The CA may write to it when something concerns your certificates; Let&apos;s Encrypt does not.</source>
        <translation>空でもかまいません。証明書に関して認証局から連絡が届くことがあります。Let&apos;s Encrypt からは届きません。</translation>
    </message>
    <message>
        <source>Terms and contact</source>
        <translation>利用規約と連絡先</translation>
    </message>
    <message>
        <source>I have a key ID and a key from the CA&apos;s website (&amp;external account)</source>
        <translation>認証局のウェブサイトで鍵 ID と鍵を入手した（外部アカウント）(&amp;E)</translation>
    </message>
    <message>
        <source>This CA gives no address for its terms of service, and may ask you to agree all the same.</source>
        <translation>この認証局は利用規約のアドレスを示していません。それでも同意を求めることがあります。</translation>
    </message>
</context>
<context>
    <name>ui::Tile</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken name of a filter: %1 is a state such as &quot;due&quot;, %2 the number of certificates in it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::TimeScale</name>
    <message>
        <source>today</source>
        <extracomment>The points of an axis of time that begins today</extracomment>
        <translation>今日</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1日</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3日</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1週間</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2週間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30日</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60日</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90日</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6か月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2年</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5年</translation>
    </message>
    <message>
        <source>10 years</source>
        <translation>10年</translation>
    </message>
    <message>
        <source>20 years</source>
        <translation>20年</translation>
    </message>
    <message>
        <source>30 years</source>
        <translation>30年</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>&amp;Open Tegata</source>
        <translation>Tegata を開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Renew what is due</source>
        <translation>更新時期のものを更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>ui::TrialDialog</name>
    <message>
        <source>It works: the record was written, seen on all name servers, and removed.</source>
        <translation>正常に動作します。レコードを書き込み、すべてのネームサーバーで確認し、削除しました。</translation>
    </message>
    <message>
        <source>Removing the record …</source>
        <translation>レコードを削除しています…</translation>
    </message>
    <message>
        <source>Writing a record …</source>
        <translation>レコードを書き込んでいます…</translation>
    </message>
    <message>
        <source>Test the DNS provider “%1”</source>
        <extracomment>%1: what the person calls a DNS provider</extracomment>
        <translation>DNS プロバイダー「%1」のテスト</translation>
    </message>
    <message>
        <source>&amp;Name that it is to prove</source>
        <translation>証明する名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>A harmless TXT record is written beside what may be there, looked for on all name servers of the zone, and removed. No CA is asked.</source>
        <translation>害のない TXT レコードを、既存のレコードはそのままに書き込み、ゾーンのすべてのネームサーバーで確認してから削除します。認証局への問い合わせはしません。</translation>
    </message>
</context>
<context>
    <name>ui::VerifyWizard</name>
    <message>
        <source>Verify a domain</source>
        <translation>ドメインの検証</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keep this choice</source>
        <translation>この方法を保存(&amp;K)</translation>
    </message>
    <message>
        <source>How is this name proven?</source>
        <translation>この名前をどう検証しますか。</translation>
    </message>
    <message>
        <source>Kept. The next order for this name begins with this choice.</source>
        <translation>保存しました。この名前の次のオーダーでは、この方法を最初に使います。</translation>
    </message>
    <message>
        <source>Choose a way, see what will be published, and try it. No certificate is asked for, and nothing counts against a limit.</source>
        <translation>方法を選び、公開される内容を確かめて、試すことができます。証明書を申し込むことはなく、制限にも数えられません。</translation>
    </message>
</context>
<context>
    <name>ui::ViewerWindow</name>
    <message>
        <source>&amp;Fields</source>
        <translation>項目(&amp;F)</translation>
    </message>
    <message>
        <source>Certificate chain, from the root to the names</source>
        <translation>ルート証明書から名前までの証明書チェーン</translation>
    </message>
    <message>
        <source>&amp;Chain</source>
        <translation>チェーン(&amp;C)</translation>
    </message>
    <message>
        <source>Certificate in PEM</source>
        <translation>PEM 形式の証明書</translation>
    </message>
    <message>
        <source>&amp;PEM</source>
        <translation>&amp;PEM</translation>
    </message>
    <message>
        <source>C&amp;opy PEM</source>
        <translation>PEM をコピー(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save certificate…</source>
        <translation>証明書を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>The certificate is on the clipboard.</source>
        <translation>証明書をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <extracomment>%1: &quot;in 12 days, 5 December 14:20&quot; or &quot;2 days ago, …&quot;</extracomment>
        <translation>期限切れ（%1）</translation>
    </message>
    <message>
        <source>Not valid yet; expires %1</source>
        <translation>有効期間前、期限は%1</translation>
    </message>
    <message>
        <source>Valid; expires %1</source>
        <translation>有効、期限は%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a field, %2: its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1: a day</extracomment>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>This certificate is not in the file, and not in this computer&apos;s trust store.</source>
        <translation>この証明書は、ファイルにも、このコンピューターのトラストストアにもありません。</translation>
    </message>
    <message>
        <source>Save chain</source>
        <translation>チェーンを保存</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>証明書を保存</translation>
    </message>
    <message>
        <source>PEM (*.pem *.crt)</source>
        <translation>PEM (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>The chain leads to “%1”, which this computer does not know. That is so for practice and private authorities.</source>
        <translation>チェーンは、このコンピューターの知らない「%1」につながっています。練習用やプライベートの認証局では普通のことです。</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>履歴(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>失効させる(&amp;R)…</translation>
    </message>
    <message>
        <source>Save ch&amp;ain…</source>
        <translation>チェーンを保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;new…</source>
        <translation>更新(&amp;N)…</translation>
    </message>
    <message>
        <source>n&amp;ginx…</source>
        <translation>nginx(&amp;G)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比較(&amp;M)</translation>
    </message>
    <message>
        <source>Compare with the previous generation</source>
        <translation>前の世代と比べる</translation>
    </message>
    <message>
        <source>This is generation %1.</source>
        <translation>表示しているのは世代 %1 です。</translation>
    </message>
    <message>
        <source>Generation %1 is live now.</source>
        <translation>現在使われているのは世代 %1 です。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示</translation>
    </message>
</context>
</TS>
