# formula.rb - does what Homebrew does with a formula: its install, then its test.
#
#	ruby formula.rb FORMULA SOURCES PREFIX
#
# Of Homebrew's language it knows what the formula has, and refuses other words.
require "pathname"
require "open3"

class Formula
  SAID = Hash.new { |h, k| h[k] = [] }
  %i[desc homepage url sha256 license depends_on uses_from_macos].each do |word|
    define_singleton_method(word) { |*given| SAID[word] += given }
  end
  def self.test(&block)
    define_method(:examine, &block)
  end

  def prefix
    Pathname(ARGV[2])
  end

  def bin
    prefix/"bin"
  end

  def doc
    prefix/"share/doc/crmutils"
  end

  def system(*words)
    Kernel.system(*words) || abort("failed: #{words.join(" ")}")
  end

  def shell_output(command)
    output, status = Open3.capture2(command)
    status.success? ? output : abort("failed: #{command}")
  end

  def assert_match(what, text)
    text.include?(what) || abort("#{what} is not in: #{text}")
  end
end

load ARGV[0]
Dir.chdir(ARGV[1]) { Crmutils.new.install }
Crmutils.new.examine
puts Formula::SAID[:depends_on].grep(String), Formula::SAID[:uses_from_macos]
puts Formula::SAID[:url]
