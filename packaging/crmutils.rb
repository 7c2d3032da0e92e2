# crmutils.rb - a Homebrew formula; url and sha256 are those of a release.
class Crmutils < Formula
  desc "Filters for customer analytics on CSV and TSV"
  homepage "https://example.org/crmutils"
  url "https://example.org/crmutils-0.1.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "ISC"

  depends_on "pkgconf" => :build
  depends_on "libcsv"
  depends_on "openssl@3"
  depends_on "pcre2"
  uses_from_macos "zlib"

  def install
    system "make", "DEPS=no"
    system "make", "install", "DEPS=no", "PREFIX=#{prefix}"
  end

  test do
    orders = doc/"samples/orders.csv"
    output = shell_output("#{bin}/rfm-cluster --as-of=2026-11-22 --summary #{orders}")
    assert_match "long-tail", output
  end
end
