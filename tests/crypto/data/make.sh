#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Made the files in this folder, with OpenSSL 3.0's command line. They are kept so that the tests compare with what
# another program wrote; run it again only to add to them (all keys change). The keys protect nothing.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# Private keys, in every form that people have.
openssl ecparam -name prime256v1 -genkey -out ec256-sec1.pem # begins with an EC PARAMETERS block
openssl pkcs8 -topk8 -nocrypt -in ec256-sec1.pem -out ec256-pkcs8.pem
openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -passout pass:tegata -in ec256-sec1.pem -out ec256-encrypted.pem
openssl pkcs8 -topk8 -scrypt -passout pass:tegata -in ec256-sec1.pem -out ec256-scrypt.pem
openssl pkcs8 -topk8 -v1 PBE-SHA1-RC2-40 -provider legacy -provider default -passout pass:tegata -in ec256-sec1.pem \
    -out ec256-rc2.pem
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit -out ec256-explicit.pem
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out ec384-pkcs8.pem
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-521 -out ec521-pkcs8.pem
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa2048-pkcs8.pem
openssl rsa -traditional -in rsa2048-pkcs8.pem -out rsa2048-pkcs1.pem
openssl rsa -traditional -aes256 -passout pass:tegata -in rsa2048-pkcs8.pem -out rsa2048-pkcs1-encrypted.pem
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out rsa1024.pem
openssl genpkey -algorithm ED25519 -out ed25519.pem
openssl genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:1024 -out "$work/dsa"
openssl genpkey -paramfile "$work/dsa" -out dsa.pem
# Coordinates that begin with a zero byte, which a careless JWK drops: one key in 128 has such an x or y.
for row in x:^0400 y:^04.{64}00; do
    until openssl pkey -in "$work/key" -pubout -outform DER 2>/dev/null | tail -c 65 | od -An -v -tx1 | tr -d ' \n' \
        | grep -Eq "${row#*:}"; do
        openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/key"
    done
    cp "$work/key" "ec256-${row%%:*}-begins-with-zero.pem"
done
# SEC 1 with the public key of another private key.
openssl ec -in ec256-sec1.pem -outform DER -out "$work/a"
openssl ecparam -name prime256v1 -genkey -noout -outform DER -out "$work/b"
{
    echo "-----BEGIN EC PRIVATE KEY-----"
    { head -c -65 "$work/a"; tail -c 65 "$work/b"; } | base64 -w 64
    echo "-----END EC PRIVATE KEY-----"
} > ec256-halves-differ.pem

# $1: name, $2: key, $3: subject, $4: days, $5: serial; extensions on standard input
certificate() {
    cat > "$work/ext"
    openssl req -new -key "$2" -subj "$3" -utf8 -multivalue-rdn -out "$work/csr"
    openssl x509 -req -in "$work/csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -days "$4" -set_serial "$5" \
        -extfile "$work/ext" -out "$1"
}

openssl ecparam -name prime256v1 -genkey -noout -out "$work/ca.key"
openssl req -x509 -new -key "$work/ca.key" -subj "/C=JP/O=Test, \"Authority\"/CN=Test Root" -days 20000 -out root.pem
cp root.pem "$work/ca.pem"

certificate rich.pem ec256-sec1.pem "/C=JP/ST=東京都/O=手形/CN=Example.ORG" 12000 0x00f1f2f3f4f5f6f7f8f9fafbfcfdfeff0102 <<END
subjectAltName=DNS:Example.ORG,DNS:*.example.org,IP:192.0.2.7,IP:2001:DB8:0:0:1:0:0:1,IP:::ffff:192.0.2.1,email:a@example.org
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth,1.2.3.4.5
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid:always
authorityInfoAccess=OCSP;URI:http://ocsp.example.org/,caIssuers;URI:http://ca.example.org/root.der,OCSP;URI:ldap://ldap.example.org/
crlDistributionPoints=URI:http://crl.example.org/1.crl,URI:ldap://ldap.example.org/crl
certificatePolicies=2.23.140.1.2.1,1.3.6.1.4.1.44947.1.1.1
1.2.3.4.5.6=DER:0403010203
END
openssl x509 -in rich.pem -outform DER -out rich.der
openssl crl2pkcs7 -nocrl -certfile rich.pem -certfile root.pem -out rich.p7b
openssl crl2pkcs7 -nocrl -certfile rich.pem -certfile root.pem -outform DER -out rich-der.p7b

# Two SCTs after RFC 6962, section 3.3: an OCTET STRING in the extension's OCTET STRING, then a list with lengths.
sct() { # $1: a byte for the log's name, $2: milliseconds in hex, $3: a byte for the signature
    log=$(printf "$1%.0s" $(seq 32))
    signature="300602010102${3}0103" # never verified here
    printf '00%s%s0000040300%02x%s' "$log" "$2" $((${#signature} / 2)) "$signature"
}
first=$(sct a1 0000018bcfe56800 01)
second=$(sct b2 0000018bcfe56be8 01)
list=$(printf '%04x%s%04x%s' $((${#first} / 2)) "$first" $((${#second} / 2)) "$second")
tls=$(printf '%04x%s' $((${#list} / 2)) "$list")
echo "1.3.6.1.4.1.11129.2.4.2=DER:$(printf '0481%02x%s' $((${#tls} / 2)) "$tls")" \
    | certificate scts.pem ec256-sec1.pem "/CN=scts.example.org" 12000 0x01
# The same list, cut short.
cut=$(printf '%.120s' "$tls")
echo "1.3.6.1.4.1.11129.2.4.2=DER:$(printf '04%02x%s' $((${#cut} / 2)) "$cut")" \
    | certificate scts-broken.pem ec256-sec1.pem "/CN=scts.example.org" 12000 0x02
echo "1.3.6.1.4.1.11129.2.4.3=critical,DER:0500
subjectAltName=DNS:example.org" | certificate precertificate.pem ec256-sec1.pem "/CN=example.org" 12000 0x03

# Other keys.
for key in rsa1024 ed25519 dsa; do
    echo "subjectAltName=DNS:$key.example.org" | certificate "$key-cert.pem" "$key.pem" "/CN=$key" 12000 0x04
done

# Text that wants to deceive: an escape sequence, a right-to-left override and a line break in the subject; a NUL, a
# backslash and bytes above 0x7f in names, an address of 5 bytes.
hex() { printf '%s' "$1" | od -An -tx1 | tr -d ' \n'; }
name() { printf '%s%02x%s' "$1" $((${#2} / 2)) "$2"; } # tag, content in hex
names=$(name 82 "$(hex good.example)00$(hex .evil.example)")
names=$names$(name 82 "$(hex 'a\x00.example')")
names=$names$(name 82 "ff$(hex .example)")
names=$names$(name 87 0102030405)
echo "subjectAltName=DER:$(printf '30%02x%s' $((${#names} / 2)) "$names")" \
    | certificate hostile.pem ec256-sec1.pem "/O=$(printf 'A\033[31mB\342\200\256C\nD')/CN=$(printf 'x%.0s' $(seq 60))" 12000 0x05
